package coterie.study.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A declared type: its class, and what stands between its angle brackets.
///
/// @param raw the class
/// @param arguments type arguments, all variables replaced
record Shape(Class<?> raw, List<Type> arguments) {
    private static final Map<Type, Shape> KNOWN = new ConcurrentHashMap<>();

    /// A component of a record.
    ///
    /// @param type as declared, all variables replaced
    record Part(String name, Type type, Method accessor) {
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Shape of(Type type) {
        Shape known = KNOWN.get(type);
        if (known == null) {
            known = made(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    private static Shape made(Type type) {
        return switch (type) {
            case Class<?> raw -> new Shape(raw, List.of());
            case ParameterizedType whole ->
                    new Shape(
                            (Class<?>) whole.getRawType(), List.of(whole.getActualTypeArguments()));
            case WildcardType any -> of(any.getUpperBounds()[0]);
            default -> throw new IllegalArgumentException("no shape of " + type);
        };
    }

    Type argument(int place) {
        return place < arguments.size() ? arguments.get(place) : Object.class;
    }

    /// A member of this sealed family.
    Shape member(Class<?> member) {
        return new Shape(member, arguments);
    }

    /// Every record of this sealed family.
    Stream<Class<?>> members() {
        return raw.isSealed()
                ? Arrays.stream(raw.getPermittedSubclasses())
                        .flatMap(one -> one.isSealed() ? of(one).members() : Stream.of(one))
                : Stream.of(raw);
    }

    /// The components of this record.
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            parts.add(new Part(component.getName(), bound(component.getGenericType()), accessor));
        }
        return parts;
    }

    /// A record of these values, one a component.
    Object make(List<Object> values) throws InvocationTargetException {
        Class<?>[] types =
                Arrays.stream(raw.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = raw.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
    }

    /// A type inside this one, with this one's arguments in the place of its variables.
    private Type bound(Type type) {
        return switch (type) {
            case TypeVariable<?> variable -> argument(place(variable));
            case ParameterizedType whole -> bound(whole);
            default -> type;
        };
    }

    private int place(TypeVariable<?> variable) {
        List<String> names =
                Arrays.stream(raw.getTypeParameters()).map(TypeVariable::getName).toList();
        return IntStream.range(0, names.size())
                .filter(place -> names.get(place).equals(variable.getName()))
                .findFirst()
                .orElseThrow();
    }

    private Type bound(ParameterizedType whole) {
        List<Type> arguments =
                Arrays.stream(whole.getActualTypeArguments()).map(this::bound).toList();
        return new Bound((Class<?>) whole.getRawType(), arguments);
    }

    /// A generic type whose variables were replaced.
    private record Bound(Class<?> raw, List<Type> given) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return given.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type getOwnerType() {
            return Object.class;
        }
    }
}
