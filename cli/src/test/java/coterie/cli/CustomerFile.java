package coterie.cli;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/// The published customer file in the shapes it is found in; beside the repository, not in it.
enum CustomerFile {
    SEMICOLON("semicolon-bom-iso.csv"),
    TAB("tab-dmy.csv"),
    COMMA("comma-currency-mdy.csv"),
    WORKBOOK("workbook.xlsx");

    private final String file;

    CustomerFile(String file) {
        this.file = file;
    }

    /// Where it is. Without the shared folder the test is skipped; where continuous integration
    /// runs it fails.
    Path path() {
        return shared("data/customer-personality/" + file);
    }

    /// What was published and is known of the studies on it; same rule.
    static Path expected() {
        return shared("expected/reference-results.json");
    }

    /// A file of the shared folder; same rule.
    static Path shared(String file) {
        Path path =
                Path.of(System.getProperty("coterie.root")).resolveSibling("shared").resolve(file);
        if (!Files.exists(path)) {
            if ("true".equals(System.getenv("CI"))) {
                fail(path + " is not there");
            }
            abort(path + " is not there");
        }
        return path;
    }
}
