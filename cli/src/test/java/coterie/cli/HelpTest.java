package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.cli.terminal.Cancellation;
import coterie.cli.terminal.Terminal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
    static Stream<String> commands() {
        return Coterie.commandLine(
                Terminal.of(System.out, System.err, "", Map.of(), new Cancellation()))
                .getSubcommands()
                .keySet()
                .stream();
    }

    @Test
    void theProgramAloneShowsItsHelp() {
        Typed alone = Typed.coterie();
        assertThat(alone.exitCode()).isZero();
        assertThat(alone.out()).isEqualTo(Typed.coterie("--help").out());
    }

    @Test
    void theProgramsHelpFitsAScreen() {
        Typed help = Typed.coterie("--help");
        assertThat(help.lines()).hasSizeLessThanOrEqualTo(24);
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyHelpFitsAScreenAndBeginsWithExamples(String command) {
        Typed help = Typed.coterie(command, "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.lines()).hasSizeLessThanOrEqualTo(48);
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(help.lines().subList(0, 6)).anyMatch(line -> line.startsWith("  ./coterie "));
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(Typed.coterie("--version").out()).matches("coterie \\d+\\.\\d+\\.\\d+\n");
    }

    @Test
    void colourIsForTerminalsThatWantIt() {
        assertThat(Typed.on("out,err", Map.of(), "--help").out()).contains("\033[");
        assertThat(Typed.on("out,err", Map.of("NO_COLOR", "1"), "--help").out())
                .doesNotContain("\033[");
        assertThat(Typed.on("out,err", Map.of("TERM", "dumb"), "--help").out())
                .doesNotContain("\033[");
        assertThat(Typed.on("err", Map.of(), "--help").out()).doesNotContain("\033[");
    }

    @Test
    void linesAreAsWideAsTheTerminal() {
        assertThat(
                        Typed.on("out", Map.of("COLUMNS", "70", "NO_COLOR", "1"), "run", "--help")
                                .lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(70))
                .anySatisfy(line -> assertThat(line.length()).isGreaterThan(60));
        assertThat(Typed.on("", Map.of("COLUMNS", "70", "NO_COLOR", "1"), "run", "--help").out())
                .isEqualTo(Typed.coterie("run", "--help").out());
    }
}
