package coterie.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Failures failures =
            new Failures(
                    Terminal.of(
                            new PrintStream(err, true, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8),
                            "",
                            Map.of(),
                            new Cancellation()),
                    () -> false);

    @Test
    void aFaultEndsWithItsExitCodeAndItsMessage() {
        for (FaultCode code : FaultCode.values()) {
            assertThat(failures.report(new CoterieException(code, "what to do")))
                    .isEqualTo(code.exitCode());
        }
        assertThat(said().lines()).containsOnly("coterie: what to do");
    }

    @Test
    void tooLittleMemoryIsNoDefect() {
        assertThat(failures.report(new OutOfMemoryError())).isEqualTo(4);
        assertThat(said()).contains("MB) is not enough");
    }

    @Test
    void anythingElseIsADefectOfCoterie() {
        assertThat(failures.report(new IllegalStateException("two of them"))).isEqualTo(70);
        assertThat(said()).contains("a defect of Coterie").contains("two of them").hasLineCount(1);
    }

    @Test
    void textOfTheDataCannotSteerTheTerminal() {
        failures.report(new CoterieException(FaultCode.BAD_CELL, "\"\033[2Jx\r\ny\u202e\""));
        assertThat(said()).isEqualTo("coterie: \" [2Jx y \"\n");
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
