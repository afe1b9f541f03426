package coterie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.architecture.SourceTree.Components;
import coterie.architecture.SourceTree.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Files and methods stay small enough to be read in one go, and nothing has more parts than one
/// can keep in mind.
class SourceSizeTest {
    private static final int LONGEST_METHOD = 60;
    private static final int MOST_PARAMETERS = 8;
    private static final int MOST_COMPONENTS = 9;

    private static final SourceTree SOURCES = SourceTree.read();

    @Test
    void filesAreShort() {
        List<Integer> sorted = SOURCES.lines().values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).as("median").isLessThanOrEqualTo(100);
        assertThat(SOURCES.lines().entrySet().stream().filter(file -> file.getValue() > 500))
                .as("over 500 lines")
                .isEmpty();
        assertThat(SOURCES.lines().entrySet().stream().filter(file -> file.getValue() > 300))
                .as("over 300 lines")
                .hasSizeLessThanOrEqualTo(SOURCES.lines().size() / 20);
    }

    @Test
    void methodsAreShort() {
        assertThat(SOURCES.methods().stream().filter(method -> method.lines() > LONGEST_METHOD))
                .as("over %d lines", LONGEST_METHOD)
                .isEmpty();
    }

    @Test
    void methodsAndRecordsHaveFewParts() {
        Stream<String> methods =
                SOURCES.methods().stream()
                        .filter(method -> method.parameters() > MOST_PARAMETERS)
                        .map(Method::name);
        Stream<String> records =
                SOURCES.records().stream()
                        .filter(record -> record.components() > MOST_COMPONENTS)
                        .map(Components::name);
        assertThat(Stream.concat(methods, records))
                .as("over %d parameters or %d components", MOST_PARAMETERS, MOST_COMPONENTS)
                .isEmpty();
    }
}
