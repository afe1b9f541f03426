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
                "sample --rows many    | --rows many cannot work; expected a whole number.",
                "sample --seed 1.5     | --seed 1.5 cannot work; expected a whole number.",
                "run a.csv --budget x  | --budget x cannot work; expected a number.",
                "run a.csv --start up  | --start up cannot work; expected best or published.",
                "run a.csv --k         | --k is given nothing; expected N|auto after it.",
                "run                   | `./coterie run` needs SOURCE.",
                "check-claims a.txt    | `./coterie check-claims` needs --run DIR.",
                "assign m.coterie      | `./coterie assign` needs SOURCE and --out FILE.csv.",
                "recipe                | `./coterie recipe` needs one of its commands: list, show, check, init.",
                "check-claims none --run . | There is no file none; expected a text",
                "check-claims . --run .    | . is not a file; expected a text",
                "run /tmp              | /tmp is a directory",
                "run a.csv --recipe no.yaml | \"no.yaml\": no file of that name",
                "model show /no/m.coterie   | /no/m.coterie does not exist",
                "sample mall --rows 0  | --rows 0 cannot work; expected 1 or more",
                "sample people         | there are customers, mall, noise",
                "sample mall --out .   | is a directory",
                "--debug               | `./coterie` needs one of its commands: run, demo,",
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
