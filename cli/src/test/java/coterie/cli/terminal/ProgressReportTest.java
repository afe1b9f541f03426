package coterie.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressReportTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void onATerminalOneLineReplacesItselfAndGoes() {
        try (ProgressReport progress = report("err", ProgressMode.AUTO)) {
            work(progress);
        }
        assertThat(said())
                .isEqualTo(
                        "\r\033[Kreading\r\033[Kchoosing k\r\033[Kchoosing k  25 %, 30 s left"
                                + "\r\033[K");
    }

    @Test
    void rowsAreCountedWhereTheyAreKnown() {
        try (ProgressReport progress = report("err", ProgressMode.AUTO)) {
            progress.at("proving", 0, 0);
            clock.addAndGet(TimeUnit.SECONDS.toNanos(4));
            progress.at("proving", 0.4, 1_234_567);
        }
        assertThat(said())
                .isEqualTo(
                        "\r\033[Kproving\r\033[Kproving  1,234,567 rows  40 %, 6 s left\r\033[K");
    }

    @Test
    void inAPipeNothingIsSaid() {
        work(report("", ProgressMode.AUTO));
        assertThat(said()).isEmpty();
    }

    @Test
    void plainProgressIsALineAStage() {
        work(report("", ProgressMode.PLAIN));
        assertThat(said()).isEqualTo("reading\nchoosing k\n");
    }

    @Test
    void programsHearJson() {
        work(report("", ProgressMode.JSON));
        assertThat(said())
                .isEqualTo(
                        """
                        {"stage":"reading","done":0.000}
                        {"stage":"choosing k","done":0.000}
                        {"stage":"choosing k","done":0.250}
                        """);
    }

    private void work(ProgressReport progress) {
        progress.at("reading", 0);
        progress.at("reading", 0.5);
        progress.at("choosing k", 0);
        clock.addAndGet(TimeUnit.SECONDS.toNanos(10));
        progress.at("choosing k", 0.25);
    }

    private ProgressReport report(String terminals, ProgressMode mode) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new ProgressReport(
                Terminal.of(stream, stream, terminals, Map.of(), new Cancellation()),
                mode,
                clock::get);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
