package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneSegmentTest {
    @TempDir Path folder;

    @Test
    void customersWhoDoNotDifferAreOneSegment() throws IOException {
        StringBuilder text = new StringBuilder("id,visits,orders\n");
        for (int customer = 1; customer <= 50; customer++) {
            text.append(customer).append(",5,7\n");
        }
        Path source = Files.writeString(folder.resolve("same.csv"), text);
        Path out = folder.resolve("out");

        Typed answer = Typed.coterie("run", source.toString(), "--out", out.toString(), "--json");

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.lastLine()).contains("\"chosen_k\":1").contains("\"sizes\":[50]");
        assertThat(out.resolve("report.html")).isNotEmptyFile();
        assertThat(
                        Typed.coterie("run", source.toString(), "--k", "2", "--out", out + "2")
                                .exitCode())
                .isEqualTo(3);
    }
}
