package coterie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.architecture.SourceTree.Components;
import coterie.architecture.SourceTree.Method;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Files and methods stay small enough to be read in one go, and nothing has more parts than one
/// can keep in mind.
class SourceSizeTest {
    private static final int LONGEST_METHOD = 60;
    private static final int MOST_PARAMETERS = 8;
    private static final int MOST_COMPONENTS = 9;

    /// Met by the parts that are being divided.
    private static final Set<String> KNOWN_LONG = Set.of();

    private static final Set<String> KNOWN_WIDE =
            Set.of("PlainKernels.four", "ActionView", "Report", "Offer", "Recipe", "Spread");

    private static SourceTree sources = new SourceTree(java.util.Map.of(), List.of(), List.of());

    @BeforeAll
    static void read() throws IOException {
        sources = SourceTree.read();
    }

    @Test
    void filesAreShort() {
        List<Integer> sorted = sources.lines().values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).as("median").isLessThanOrEqualTo(100);
        assertThat(sources.lines().entrySet().stream().filter(file -> file.getValue() > 500))
                .as("over 500 lines")
                .isEmpty();
        assertThat(sources.lines().entrySet().stream().filter(file -> file.getValue() > 300))
                .as("over 300 lines")
                .hasSizeLessThanOrEqualTo(sources.lines().size() / 20);
    }

    @Test
    void methodsAreShort() {
        assertThat(
                        sources.methods().stream()
                                .filter(method -> method.lines() > LONGEST_METHOD)
                                .filter(method -> !KNOWN_LONG.contains(method.name())))
                .as("over %d lines", LONGEST_METHOD)
                .isEmpty();
    }

    @Test
    void methodsAndRecordsHaveFewParts() {
        Stream<String> methods =
                sources.methods().stream()
                        .filter(method -> method.parameters() > MOST_PARAMETERS)
                        .map(Method::name);
        Stream<String> records =
                sources.records().stream()
                        .filter(record -> record.components() > MOST_COMPONENTS)
                        .map(Components::name);
        assertThat(Stream.concat(methods, records).filter(name -> !KNOWN_WIDE.contains(name)))
                .as("over %d parameters or %d components", MOST_PARAMETERS, MOST_COMPONENTS)
                .isEmpty();
    }
}
