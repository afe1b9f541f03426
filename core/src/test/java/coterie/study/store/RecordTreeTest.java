package coterie.study.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.fault.Alarm;
import coterie.kernel.Matrix;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecordTreeTest {
    sealed interface Animal {
        record Cat(int lives) implements Animal {}

        enum Fish implements Animal {
            CARP,
            EEL {
                @Override
                public String toString() {
                    return "eel";
                }
            }
        }

        record Dog(String name, Optional<Animal> friend) implements Animal {}
    }

    enum Colour {
        RED,
        BLUE
    }

    record Pair<T>(T one, List<T> others) {}

    record Everything(
            double number,
            OptionalDouble maybe,
            OptionalInt none,
            SequencedMap<String, List<Long>> counts,
            List<Animal> animals,
            Pair<Double> pair,
            Matrix matrix,
            Alarm alarm) {}

    private static Everything everything() {
        SequencedMap<String, List<Long>> counts = new LinkedHashMap<>();
        counts.put("b", List.of(1L, Long.MAX_VALUE));
        counts.put("a", List.of());
        return new Everything(
                -0.0,
                OptionalDouble.of(Double.NaN),
                OptionalInt.empty(),
                counts,
                List.of(
                        new Animal.Dog("Rex", Optional.of(new Animal.Cat(9))),
                        Animal.Fish.CARP,
                        Animal.Fish.EEL,
                        new Animal.Dog("</script>\u0000\"", Optional.empty())),
                new Pair<>(0.1, List.of(Double.MIN_VALUE, 1e300, 5.0)),
                Matrix.ofRows(new double[] {1, Double.NEGATIVE_INFINITY}),
                new Alarm("a", "b")
                        .with("text", "x")
                        .with("number", 1.0)
                        .with("whole", 1L)
                        .with("small", 1)
                        .with("decimal", new BigDecimal("1.50"))
                        .with("day", LocalDate.of(2026, 1, 2))
                        .with("many", List.of(1L, 2.5, "z")));
    }

    @Test
    void whatIsWrittenIsReadBackEqual() {
        JsonMapper json = JsonMapper.builder().build();
        Everything all = everything();
        String text = json.writeValueAsString(RecordTree.of(all, Shape.of(Everything.class)));
        Object tree = json.readValue(text, Object.class);
        Everything again = TreeReader.read(tree, Everything.class);
        assertThat(again.toString()).isEqualTo(all.toString());
        assertThat(json.writeValueAsString(RecordTree.of(again, Shape.of(Everything.class))))
                .isEqualTo(text);
        assertThat(again.counts().sequencedKeySet()).containsExactly("b", "a");
    }

    @Test
    void aTreeBecomesNothingButWhatTheTypesSay() {
        assertThatThrownBy(() -> TreeReader.read(Map.of("is", "java.lang.Runtime"), Animal.class))
                .hasMessageContaining("java.lang.Runtime is no Animal");
        assertThatThrownBy(() -> TreeReader.read(Map.of("is", "Cat"), Animal.class))
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> TreeReader.read("GREEN", Colour.class))
                .hasMessageContaining("GREEN is no Colour");
        Object deep = Map.of("is", "Cat", "lives", 1);
        for (int i = 0; i < 500; i++) {
            deep = Map.of("is", "Dog", "name", "", "friend", deep);
        }
        Object nested = deep;
        assertThatThrownBy(() -> TreeReader.read(nested, Animal.class))
                .hasMessageContaining("nested too deeply");
    }
}
