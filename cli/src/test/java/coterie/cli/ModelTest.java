package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A model that `run` wrote, shown and used.
class ModelTest {
    @TempDir static Path folder;

    @BeforeAll
    static void run() {
        Typed.coterie("sample", "mall", "--rows", "120", "--out", folder + "/mall.csv");
        Typed run = Typed.coterie("run", folder + "/mall.csv", "--out", folder + "/out");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void saysWhatItIsAndFromWhatData() {
        Typed typed = Typed.coterie("model", "show", folder + "/out/model.coterie");
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.lines().getFirst()).startsWith("120 customers of mall.csv");
        assertThat(typed.out()).contains("Annual Income (k$)").doesNotContain(folder.toString());
    }

    @Test
    void placesItsOwnCustomersWhereTheRunDid() {
        Typed typed =
                Typed.coterie(
                        "assign",
                        folder + "/out/model.coterie",
                        folder + "/mall.csv",
                        "--out",
                        folder + "/placed.csv");
        assertThat(typed.err()).isEmpty();
        assertThat(typed.lines().getFirst()).isEqualTo("120 of 120 customers placed");
        assertThat(new Published(folder).lines("placed.csv").stream().skip(1))
                .containsExactlyElementsOf(
                        new Published(folder.resolve("out"))
                                .lines("segments.csv").stream().skip(1).map(l -> l + ",").toList());
    }

    @Test
    void aCapacityWithoutACampaignIsNotIgnoredInSilence() {
        Typed typed =
                Typed.coterie(
                        "run",
                        folder + "/mall.csv",
                        "--k",
                        "2",
                        "--capacity",
                        "10",
                        "--out",
                        folder + "/ten");
        assertThat(typed.out().replaceAll("\\s+", " "))
                .contains("whom to contact cannot be listed: no column says who answered");
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("no.coterie"), "{}\n");
        assertThat(Typed.coterie("model", "show", file.toString()).exitCode()).isEqualTo(2);
        assertThat(Typed.coterie("model", "show", folder + "/none.coterie").err())
                .contains("does not exist");
    }
}
