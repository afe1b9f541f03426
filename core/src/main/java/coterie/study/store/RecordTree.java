package coterie.study.store;

import coterie.kernel.Matrix;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Records as trees of maps, lists, texts, numbers and truths; [TreeReader] makes equal records of
/// them again.
///
/// A record is a map of its components; a member of a sealed family says its simple name under
/// [#MEMBER]; what a declared type leaves open is a map of one entry that says its kind. An absent
/// optional has no key. Numbers that JSON cannot say are texts.
final class RecordTree {
    /// The key that says which member of a sealed family a map is.
    static final String MEMBER = "is";

    /// The key that says which constant, where a member of a family is an enum.
    static final String CONSTANT = "constant";

    /// Looked up once a shape; records of a few hundred shapes are written thousands of times.
    private final Map<Shape, List<Shape.Part>> parts = new HashMap<>();

    private RecordTree() {}

    /// The tree of a value.
    ///
    /// @param shape as it is declared
    static @Nullable Object of(Object value, Shape shape) {
        return new RecordTree().tree(value, shape);
    }

    private @Nullable Object tree(Object value, Shape shape) {
        return switch (value) {
            case Optional<?> one -> one.map(inner -> tree(inner, shape.argument(0))).orElse(null);
            case OptionalDouble one -> one.isPresent() ? number(one.getAsDouble()) : null;
            case OptionalInt one -> one.isPresent() ? one.getAsInt() : null;
            case OptionalLong one -> one.isPresent() ? one.getAsLong() : null;
            case Object any when shape.raw() == Object.class -> open(any);
            case Collection<?> many -> list(many, shape.argument(0));
            case Map<?, ?> map -> map(map, shape);
            case Matrix matrix -> rows(matrix);
            case Record record -> fields(record, shape);
            case Enum<?> constant when shape.family() -> constant(constant);
            default -> leaf(value);
        };
    }

    private static Map<String, Object> constant(Enum<?> constant) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(MEMBER, constant.getDeclaringClass().getSimpleName());
        tree.put(CONSTANT, constant.name());
        return tree;
    }

    private static Object leaf(Object value) {
        return switch (value) {
            case Double number -> number(number);
            case Integer number -> number;
            case Long number -> number;
            case Boolean truth -> truth;
            case Enum<?> constant -> constant.name();
            case String text -> text;
            case Character character -> character.toString();
            case BigDecimal number -> number.toString();
            case BigInteger number -> number.toString();
            case LocalDate day -> day.toString();
            case LocalDateTime time -> time.toString();
            default -> throw new IllegalArgumentException("no tree of a " + value.getClass());
        };
    }

    /// A value whose declared type says nothing.
    private Object open(Object value) {
        Object tree =
                value instanceof Collection<?> many
                        ? list(many, Shape.of(Object.class))
                        : leaf(value);
        return Map.of(Kind.of(value).word(), tree);
    }

    private static Object number(double value) {
        return Double.isFinite(value) ? (Object) value : Double.toString(value);
    }

    private List<@Nullable Object> list(Collection<?> many, Shape element) {
        List<@Nullable Object> list = new ArrayList<>(many.size());
        for (Object one : many) {
            list.add(tree(one, element));
        }
        return list;
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map, Shape shape) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        map.forEach((key, value) -> tree.put(String.valueOf(key), tree(value, shape.argument(1))));
        return tree;
    }

    private static List<List<Object>> rows(Matrix matrix) {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < matrix.rows(); row++) {
            List<Object> values = new ArrayList<>();
            for (double value : matrix.row(row)) {
                values.add(number(value));
            }
            rows.add(values);
        }
        return rows;
    }

    private Map<String, Object> fields(Record record, Shape declared) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Shape own = declared;
        if (declared.family()) {
            tree.put(MEMBER, record.getClass().getSimpleName());
            own = declared.member(record.getClass());
        }
        for (Shape.Part part : parts.computeIfAbsent(own, Shape::parts)) {
            Object value = tree(part.of(record), part.shape());
            if (value != null) {
                tree.put(part.name(), value);
            }
        }
        return tree;
    }

    /// What a value can be whose declared type says nothing.
    enum Kind {
        WHOLE(Long.class),
        NUMBER(Double.class),
        TRUTH(Boolean.class),
        TEXT(String.class),
        DECIMAL(BigDecimal.class),
        LARGE(BigInteger.class),
        DAY(LocalDate.class),
        TIME(LocalDateTime.class),
        SMALL(Integer.class),
        MANY(List.class);

        private final Class<?> type;

        Kind(Class<?> type) {
            this.type = type;
        }

        Class<?> type() {
            return type;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Kind of(Object value) {
            for (Kind kind : values()) {
                if (kind.type.isInstance(value)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no tree of a " + value.getClass());
        }
    }
}
