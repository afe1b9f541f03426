package coterie.study.store;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.document.Sha256;
import coterie.study.Study;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A store of one schema's number has one form: whoever changes a record that a study is made of
/// raises [StagesFile#SCHEMA] and says the new form here.
class StoreSchemaTest {
    private static final int SCHEMA = 2;
    private static final String FORM = "432a6497d3953524";

    @Test
    void theFormOfAStoreChangesWithItsNumber() {
        Map<String, String> types = new TreeMap<>();
        describe(Shape.of(Study.class), types);
        assertThat(types).hasSizeGreaterThan(100).containsKey("Candidate");
        String form = Sha256.of(types.toString()).substring(0, 16);
        assertThat(StagesFile.SCHEMA + " " + form)
                .as("raise StagesFile.SCHEMA if %s is not the form", FORM)
                .isEqualTo(SCHEMA + " " + FORM);
    }

    /// Every record, enum and sealed family that can be reached, with what it is made of.
    private static void describe(Shape shape, Map<String, String> types) {
        shape.arguments().forEach(argument -> describe(argument, types));
        String name = shape.raw().getSimpleName();
        if (shape.family()) {
            shape.members().forEach(member -> describe(shape.member(member), types));
            types.put(name, shape.members().map(Class::getSimpleName).sorted().toList().toString());
        } else if (shape.raw().isEnum()) {
            types.put(name, Arrays.toString(shape.raw().getEnumConstants()));
        } else if (shape.raw().isRecord() && types.putIfAbsent(name, "") == null) {
            types.put(
                    name,
                    shape.parts().stream()
                            .map(part -> part.name() + " " + part.shape().raw().getSimpleName())
                            .toList()
                            .toString());
            shape.parts().forEach(part -> describe(part.shape(), types));
        }
    }
}
