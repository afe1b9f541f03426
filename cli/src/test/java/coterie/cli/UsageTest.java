package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sampel                | `sampel` is not a command of `./coterie`; did you mean `sample`",
                "sample --row 3        | did you mean `--rows`?",
                "sample mall extra     | `extra` is more than `./coterie sample` takes",
                "sample --rows many    | --rows",
                "sample mall --rows 0  | --rows 0 cannot work; expected 1 or more",
                "sample people         | there are customers, mall, noise",
                "sample mall --out .   | is a directory",
                "--debug               | Missing required subcommand",
            })
    void whatCannotWorkIsOneParagraphAndExitCode2(String typed, String words) {
        Typed result = Typed.coterie(typed.split(" "));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines().filter(line -> !line.startsWith("\tat ")).findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).startsWith("coterie: ").contains(words));
        if (!typed.contains("--debug")) {
            assertThat(result.err().lines()).hasSize(1);
        }
    }

    @Test
    void debugShowsWhereAnErrorCameFrom() {
        assertThat(Typed.coterie("sample", "people", "--debug").err()).contains("\tat coterie.");
    }
}
