package coterie.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// The files beside the repository that tests are held against; the tests of every module that
/// wants them compile this.
///
/// A test that asks for a file that is not there is skipped, and fails under continuous
/// integration.
public final class ReferenceData {
    /// The published customer file, as it was published.
    public static final String CUSTOMERS = "customer-personality/semicolon-bom-iso.csv";

    private ReferenceData() {}

    /// The published customer file in every shape it is found in: names for [#data].
    public static Stream<String> shapes() {
        return Stream.of(
                CUSTOMERS,
                "customer-personality/tab-dmy.csv",
                "customer-personality/comma-currency-mdy.csv",
                "customer-personality/workbook.xlsx");
    }

    /// A file below `data`, such as [#CUSTOMERS].
    public static Path data(String name) {
        return file("data/" + name);
    }

    /// What is known of the published studies, as JSON.
    public static Path results() {
        return file("expected/reference-results.json");
    }

    private static Path file(String path) {
        Path file =
                Path.of(System.getProperty("coterie.root"))
                        .toAbsolutePath()
                        .normalize()
                        .resolveSibling("shared")
                        .resolve(path);
        if ("true".equals(System.getenv("CI"))) {
            Assertions.assertThat(file).exists();
        }
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here");
        return file;
    }
}
