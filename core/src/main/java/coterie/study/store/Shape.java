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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A declared type: its class, and what stands between its angle brackets.
///
/// @param raw the class
/// @param arguments in their order
record Shape(Class<?> raw, List<Shape> arguments) {
    /// A type that says nothing.
    private static final Shape ANY = of(Object.class);

    /// A component of a record.
    record Part(String name, Shape shape, Method accessor) {
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Shape of(Class<?> raw) {
        return new Shape(raw, List.of());
    }

    Shape argument(int place) {
        return place < arguments.size() ? arguments.get(place) : ANY;
    }

    /// A member of this sealed family.
    Shape member(Class<?> member) {
        return new Shape(member, arguments);
    }

    /// Whether it is a sealed family; an enum whose constants have bodies is none.
    boolean family() {
        return raw.isSealed() && !raw.isEnum();
    }

    /// Every record and enum of this sealed family.
    Stream<Class<?>> members() {
        return family()
                ? Arrays.stream(raw.getPermittedSubclasses()).flatMap(one -> of(one).members())
                : Stream.of(raw);
    }

    /// The components of this record.
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            parts.add(new Part(component.getName(), inside(component.getGenericType()), accessor));
        }
        return List.copyOf(parts);
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

    /// A type written inside this one, with this one's arguments in the place of its variables.
    private Shape inside(Type type) {
        return switch (type) {
            case Class<?> plain -> of(plain);
            case TypeVariable<?> variable -> argument(place(variable));
            case ParameterizedType whole ->
                    new Shape(
                            (Class<?>) whole.getRawType(),
                            Arrays.stream(whole.getActualTypeArguments())
                                    .map(this::inside)
                                    .toList());
            case WildcardType some -> inside(some.getUpperBounds()[0]);
            default -> throw new IllegalArgumentException("no shape of " + type);
        };
    }

    private int place(TypeVariable<?> variable) {
        return IntStream.range(0, raw.getTypeParameters().length)
                .filter(place -> raw.getTypeParameters()[place].equals(variable))
                .findFirst()
                .orElseThrow();
    }
}
