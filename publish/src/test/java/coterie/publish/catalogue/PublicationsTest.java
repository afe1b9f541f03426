package coterie.publish.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.publish.Publication;
import coterie.publish.report.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PublicationsTest {
    /// The report names the files beside it, so that a reader finds them.
    @Test
    void theReportNamesEveryFileBesideIt() throws IOException {
        String analyst =
                Files.readString(
                        Path.of(System.getProperty("coterie.root"))
                                .resolve(
                                        "publish/src/main/java/coterie/publish/report/Analyst.java"));
        for (Publication publication : Publications.all()) {
            if (!(publication instanceof HtmlReport)) {
                String file = publication.file();
                int folder = file.indexOf('/');
                assertThat(analyst)
                        .contains(
                                "\"" + (folder < 0 ? file : file.substring(0, folder + 1)) + "\"");
            }
        }
    }
}
