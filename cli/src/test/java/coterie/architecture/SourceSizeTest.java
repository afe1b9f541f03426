package coterie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Files stay small enough to be read in one go.
class SourceSizeTest {
    @Test
    void filesAreShort() throws IOException {
        Map<Path, Integer> lines = linesOfSources();
        List<Integer> sorted = lines.values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).as("median").isLessThanOrEqualTo(100);
        assertThat(lines.entrySet().stream().filter(file -> file.getValue() > 500))
                .as("over 500 lines")
                .isEmpty();
        assertThat(lines.entrySet().stream().filter(file -> file.getValue() > 300).toList())
                .as("over 300 lines")
                .hasSizeLessThanOrEqualTo(lines.size() / 20);
    }

    private static Map<Path, Integer> linesOfSources() throws IOException {
        Path root = Path.of(System.getProperty("coterie.root"));
        Map<Path, Integer> lines = new TreeMap<>();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path main : modules.map(module -> module.resolve("src/main/java")).toList()) {
                if (Files.isDirectory(main)) {
                    try (Stream<Path> files = Files.walk(main)) {
                        for (Path file :
                                files.filter(path -> path.toString().endsWith(".java")).toList()) {
                            lines.put(root.relativize(file), Files.readAllLines(file).size());
                        }
                    }
                }
            }
        }
        return lines;
    }
}
