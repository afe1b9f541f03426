package coterie.study.store;

import coterie.kernel.Matrix;
import coterie.study.store.RecordTree.Kind;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Makes records of the trees that [RecordTree] makes of records.
///
/// What a tree may become is said by the declared types alone. Nothing that a tree names is ever
/// looked up as a class, so a hostile tree makes no object but those of a study, and each passes
/// its own constructor.
final class TreeReader {
    /// Deeper trees are no study.
    private static final int DEEPEST = 200;

    private int depth;

    private TreeReader() {}

    /// The value of a tree.
    ///
    /// @param type what it must be
    /// @throws IllegalArgumentException where the tree is none of that type
    static <T> T read(@Nullable Object tree, Class<T> type) {
        return type.cast(new TreeReader().value(tree, Shape.of(type)));
    }

    private Object value(@Nullable Object tree, Shape shape) {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("it is nested too deeply");
        }
        try {
            return tree == null ? absent(shape.raw()) : present(tree, shape);
        } finally {
            depth--;
        }
    }

    private static Object absent(Class<?> raw) {
        if (raw == Optional.class) {
            return Optional.empty();
        } else if (raw == OptionalDouble.class) {
            return OptionalDouble.empty();
        } else if (raw == OptionalInt.class) {
            return OptionalInt.empty();
        } else if (raw == OptionalLong.class) {
            return OptionalLong.empty();
        }
        throw new IllegalArgumentException("a " + raw.getSimpleName() + " is missing");
    }

    private Object present(Object tree, Shape shape) {
        Class<?> raw = shape.raw();
        if (raw == Optional.class) {
            return Optional.of(value(tree, shape.argument(0)));
        } else if (raw == Object.class) {
            return open(as(tree, Map.class));
        } else if (Iterable.class.isAssignableFrom(raw)) {
            return list(as(tree, List.class), shape.argument(0));
        } else if (Map.class.isAssignableFrom(raw)) {
            return map(as(tree, Map.class), shape);
        } else if (raw == Matrix.class) {
            return matrix(as(tree, List.class));
        } else if (raw.isRecord() || shape.family()) {
            return record(as(tree, Map.class), shape);
        }
        return leaf(tree, raw);
    }

    private static Object leaf(Object tree, Class<?> raw) {
        if (raw.isEnum()) {
            String name = as(tree, String.class);
            return Arrays.stream(raw.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException(name + " is no " + raw.getSimpleName()));
        }
        return switch (raw.getSimpleName()) {
            case "String" -> as(tree, String.class);
            case "double", "Double" -> number(tree);
            case "OptionalDouble" -> OptionalDouble.of(number(tree));
            case "long", "Long" -> whole(tree);
            case "OptionalLong" -> OptionalLong.of(whole(tree));
            case "int", "Integer" -> Math.toIntExact(whole(tree));
            case "OptionalInt" -> OptionalInt.of(Math.toIntExact(whole(tree)));
            case "boolean", "Boolean" -> as(tree, Boolean.class);
            case "Character" -> as(tree, String.class).charAt(0);
            case "BigDecimal" -> new BigDecimal(as(tree, String.class));
            case "BigInteger" -> new BigInteger(as(tree, String.class));
            case "LocalDate" -> LocalDate.parse(as(tree, String.class));
            case "LocalDateTime" -> LocalDateTime.parse(as(tree, String.class));
            default -> throw new IllegalArgumentException("no tree is a " + raw);
        };
    }

    private static double number(Object tree) {
        return tree instanceof String text
                ? Double.parseDouble(text)
                : as(tree, Number.class).doubleValue();
    }

    private static long whole(Object tree) {
        Number number = as(tree, Number.class);
        if (number instanceof Long || number instanceof Integer) {
            return number.longValue();
        }
        throw new IllegalArgumentException(number + " is no whole number");
    }

    private Object open(Map<?, ?> tree) {
        for (Kind kind : Kind.values()) {
            Object value = tree.get(kind.word());
            if (value != null) {
                return kind == Kind.MANY
                        ? list(as(value, List.class), Shape.of(Object.class))
                        : leaf(value, kind.type());
            }
        }
        throw new IllegalArgumentException("a value says no kind");
    }

    private List<Object> list(List<?> tree, Shape element) {
        List<Object> list = new ArrayList<>(tree.size());
        for (Object one : tree) {
            list.add(value(one, element));
        }
        return Collections.unmodifiableList(list);
    }

    private Map<Object, Object> map(Map<?, ?> tree, Shape shape) {
        LinkedHashMap<Object, Object> map = new LinkedHashMap<>();
        Class<?> keys = shape.argument(0).raw();
        tree.forEach((key, value) ->
                map.put(
                        keys == String.class ? key : leaf(Long.valueOf((String) key), keys),
                        value(value, shape.argument(1))));
        return Collections.unmodifiableSequencedMap(map);
    }

    private static Matrix matrix(List<?> tree) {
        return Matrix.ofRows(tree.stream().map(TreeReader::numbers).toArray(double[][]::new));
    }

    private static double[] numbers(Object tree) {
        List<?> values = as(tree, List.class);
        return values.stream().mapToDouble(TreeReader::number).toArray();
    }

    private Object record(Map<?, ?> tree, Shape declared) {
        Shape shape = declared;
        if (declared.family()) {
            String member = as(String.valueOf(tree.get(RecordTree.MEMBER)), String.class);
            shape =
                    declared.members()
                            .filter(one -> one.getSimpleName().equals(member))
                            .findFirst()
                            .map(declared::member)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            member + " is no " + declared.raw().getSimpleName()));
        }
        if (shape.raw().isEnum()) {
            return leaf(String.valueOf(tree.get(RecordTree.CONSTANT)), shape.raw());
        }
        List<Object> values = new ArrayList<>();
        for (Shape.Part part : shape.parts()) {
            values.add(value(tree.get(part.name()), part.shape()));
        }
        try {
            return shape.make(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "a " + shape.raw().getSimpleName() + " cannot be that", e.getCause());
        }
    }

    private static <T> T as(Object tree, Class<T> type) {
        if (!type.isInstance(tree)) {
            throw new IllegalArgumentException(
                    "a " + tree.getClass().getSimpleName() + " is no " + type.getSimpleName());
        }
        return type.cast(tree);
    }
}
