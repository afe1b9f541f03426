package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The headline of study 1: 75 % is a share of acceptances, not the acceptance rate.
class CheckClaimsTest {
    @TempDir Path folder;

    @Test
    void theHeadlineOfThePublishedStudyIsFalseAndItsSizeTrue() throws IOException {
        Path out = folder.resolve("p1");
        assertThat(
                        Typed.coterie(
                                        "run",
                                        ReferenceData.data(ReferenceData.CUSTOMERS).toString(),
                                        "--recipe",
                                        "demographic-bins",
                                        "--start",
                                        "published",
                                        "--restarts",
                                        "2",
                                        "--swaps",
                                        "5",
                                        "--out",
                                        out.toString())
                                .exitCode())
                .isZero();
        Path text =
                Files.writeString(
                        folder.resolve("claims.txt"),
                        "Segment 2 shows a 75% acceptance rate for campaign 3.\nSegment 2 has 670 customers.\n");

        Typed answer =
                Typed.coterie("check-claims", text.toString(), "--run", out.toString(), "--json");

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.out()).contains("8.5 % (57 of 670)");
        assertThat(answer.lastLine())
                .contains("\"status\":\"false\"")
                .contains("\"status\":\"true\"");
    }

    @Test
    void aFolderWithoutAStudyIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("claims.txt"), "Segment 1 has 5 customers.");
        Typed answer = Typed.coterie("check-claims", text.toString(), "--run", folder.toString());
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("study.json");
    }
}
