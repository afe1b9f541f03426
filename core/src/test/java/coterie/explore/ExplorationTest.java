package coterie.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.explore.ColumnSummary.Level;
import coterie.intake.DataFile;
import coterie.intake.format.Intake;
import coterie.kernel.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplorationTest {
    @TempDir Path folder;

    @Test
    void aColumnIsSummedUp() throws IOException {
        Exploration found = explore("id,age,city\n1,20,Rome\n2,30,Rome\n3,40,Oslo\n4,,\n");

        ColumnSummary age = found.columns().get(1);
        assertThat(age.least()).contains("20");
        assertThat(age.greatest()).contains("40");
        NumberSummary spread = age.spread().orElseThrow();
        assertThat(spread.mean()).isEqualTo(30);
        assertThat(spread.quartiles().median()).isEqualTo(30);
        assertThat(spread.quartiles().lower()).isEqualTo(25);
        assertThat(spread.deviation()).isEqualTo(10);
        assertThat(age.bins().stream().mapToLong(ColumnSummary.Bin::rows).sum()).isEqualTo(3);
        assertThat(found.columns().get(2).levels())
                .containsExactly(new Level("Rome", 2), new Level("Oslo", 1));
        assertThat(found.columns().get(0).levels()).isEmpty();
        assertThat(found.firstRows()).hasSize(4).startsWith(List.of("1", "20", "Rome"));
    }

    @Test
    void columnsThatSayTheSameAreGrouped() throws IOException {
        StringBuilder text = new StringBuilder("price,cost,noise\n");
        for (int i = 0; i < 60; i++) {
            text.append(10 + i).append(',').append(3 * i + i % 2).append(',').append(i * 7919 % 61);
            text.append('\n');
        }

        Exploration found = explore(text.toString());

        assertThat(found.redundant()).containsExactly(List.of("price", "cost"));
        assertThat(found.correlations()).hasSize(3);
        assertThat(found.correlations().getFirst().r()).isCloseTo(0.99995, within(5e-5));
    }

    @Test
    void aPerfectCorrelationIsOne() throws IOException {
        Exploration found = explore("x,y\n1,-2\n2,-4\n3,-6\n4,\n");

        Correlation pair = found.correlations().getFirst();
        assertThat(pair.r()).isCloseTo(-1, within(1e-15));
        assertThat(pair.rows()).isEqualTo(3);
    }

    private Exploration explore(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("customers.csv"), csv);
        Path work = Files.createDirectory(folder.resolve("work"));
        try (Engine engine = Engines.open(work, 2, file)) {
            return Exploration.of(Intake.read(DataFile.of(file), engine, Progress.SILENT), engine);
        }
    }
}
