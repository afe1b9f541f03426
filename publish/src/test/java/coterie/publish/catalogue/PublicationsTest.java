package coterie.publish.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.html.HtmlReport;
import coterie.html.NoEngine;
import coterie.html.StudyFixture;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every publication promises, and how they are asked for.
class PublicationsTest {
    static List<Publication> publications() {
        return Publications.all();
    }

    @ParameterizedTest
    @MethodSource("publications")
    void itSaysWhatItsFileIs(Publication publication) {
        for (Noun unit : List.of(Noun.CUSTOMER, Noun.of("order"))) {
            assertThat(publication.about(unit)).isNotBlank().doesNotEndWith(".");
        }
        assertThat(publication.about(Noun.of("order"))).doesNotContain("every customer");
    }

    @ParameterizedTest
    @MethodSource("publications")
    void theReferenceSaysTheSame(Publication publication) throws IOException {
        String reference =
                Files.readString(
                        Path.of(System.getProperty("coterie.root"))
                                .resolve("docs/reference/cli.md"));
        assertThat(reference)
                .contains(
                        "| `%s` | %s"
                                .formatted(line(publication), publication.about(Noun.CUSTOMER)));
    }

    /// The report names the files beside it, so that a reader finds them.
    @Test
    void theReportNamesEveryFileBesideIt() throws IOException {
        Study study = StudyFixture.study(3, "Careful families");
        String report = text(report(), study);
        List<String> written =
                Publications.all().stream()
                        .filter(file -> !(file instanceof HtmlReport) && file.speaksOf(study))
                        .map(PublicationsTest::line)
                        .toList();
        for (Publication publication : Publications.all()) {
            assertThat(report.contains("<code>" + line(publication) + "</code>"))
                    .as(publication.file())
                    .isEqualTo(written.contains(line(publication)));
        }
    }

    @Test
    void noTwoWriteOneFile() {
        assertThat(Publications.all().stream().map(Publication::file)).doesNotHaveDuplicates();
    }

    @Test
    void aFolderStandsForAllFilesInIt() {
        assertThat(files(Publications.named(List.of("scoring", "segments.csv"))))
                .containsExactly(
                        "segments.csv",
                        "scoring/duckdb.sql",
                        "scoring/postgresql.sql",
                        "scoring/spark.sql");
        assertThat(files(Publications.named(List.of("scoring/spark.sql"))))
                .containsExactly("scoring/spark.sql");
    }

    @Test
    void aNameThatIsNoneIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> Publications.named(List.of("report.htm")))
                .isInstanceOf(CoterieException.class)
                .hasMessage(
                        "\"report.htm\" is no file that a run publishes; did you mean"
                                + " report.html?")
                .extracting(e -> ((CoterieException) e).code())
                .isEqualTo(FaultCode.USAGE);
    }

    private static Publication report() {
        return Publications.named(List.of("report.html")).getFirst();
    }

    private static List<String> files(List<Publication> publications) {
        return publications.stream().map(Publication::file).toList();
    }

    /// How a list of files names it: a folder is one line.
    private static String line(Publication publication) {
        String file = publication.file();
        return file.contains("/") ? file.substring(0, file.indexOf('/') + 1) : file;
    }

    private static String text(Publication publication, Study study) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        publication.write(study, NoEngine.NONE, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
