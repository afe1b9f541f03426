package coterie.html;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.explore.Exploration;
import coterie.intake.DataFile;
import coterie.intake.format.Intake;
import coterie.kernel.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlExplorationTest {
    @TempDir Path work;

    @Test
    void everyColumnHasACardAndNoNameIsMarkup() throws IOException {
        StringBuilder csv = new StringBuilder("id,income,spend,<b>town</b>\n");
        for (int i = 0; i < 60; i++) {
            csv.append(1000 + i).append(',').append(20_000 + 371 * i).append(',');
            csv.append(50 + 2 * i + i % 7)
                    .append(',')
                    .append(i % 3 == 0 ? "<i>Bonn</i>" : "Ulm")
                    .append('\n');
        }
        String page = page(csv.toString());
        assertThat(page)
                .contains("<article class=\"card\">")
                .contains("data-chart=\"correlations\"");
        assertThat(page)
                .contains("&lt;b&gt;town&lt;/b&gt;")
                .doesNotContain("<b>town")
                .doesNotContain("<i>Bonn");
        assertThat(page(csv.toString())).isEqualTo(page);
    }

    private String page(String csv) throws IOException {
        Path source = Files.writeString(work.resolve("towns.csv"), csv);
        Path folder = Files.createTempDirectory(work, "engine");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Engine engine = Engines.open(folder, 1, source)) {
            HtmlExploration.write(
                    Exploration.of(
                            Intake.read(DataFile.of(source), engine, Progress.SILENT), engine),
                    out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
