package coterie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The real files beside the repository; tests that want them are skipped where they are not,
/// except under continuous integration.
final class RealData {
    private RealData() {}

    static Path file(String name) {
        Path file =
                Path.of(System.getProperty("coterie.root", "."))
                        .toAbsolutePath()
                        .normalize()
                        .resolveSibling("shared")
                        .resolve("data")
                        .resolve(name);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(file).exists();
        }
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here");
        return file;
    }
}
