package coterie.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.cli.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No command writes over a file of the user's, unless told to, and never over what it reads.
class WholeFileTest {
    @TempDir static Path folder;

    @BeforeAll
    static void study() {
        Typed.coterie("sample", "mall", "--rows", "120", "--out", at("mall.csv"));
        Typed.coterie("run", at("mall.csv"), "--k", "2", "--out", at("study"));
    }

    static Stream<List<String>> commands() {
        return Stream.of(
                List.of("sample", "mall", "--rows", "5", "--out"),
                List.of("assign", at("study/model.coterie"), at("mall.csv"), "--out"),
                List.of("recipe", "init", at("mall.csv"), "--out"),
                List.of("explore", at("mall.csv"), "--html"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsThereIsReplacedOnlyWhenTold(List<String> command) throws IOException {
        Path there = Files.writeString(folder.resolve("there.txt"), "mine");
        Typed refused = typed(command, there.toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains(command.getLast() + " " + there + " exists already", "--replace");
        assertThat(there).hasContent("mine");

        assertThat(typed(command, there.toString(), "--replace").exitCode()).isZero();
        assertThat(Files.readString(there)).isNotEqualTo("mine");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aDirectoryIsRefusedBeforeAnythingIsSaid(List<String> command) {
        Typed refused = typed(command, folder.toString(), "--replace");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains(command.getLast() + " " + folder + " is a directory");
    }

    @Test
    void whatIsReadIsNeverReplaced() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("mall.csv"));
        for (List<String> command : commands().skip(1).toList()) {
            Typed refused = typed(command, at("study/../mall.csv"), "--replace");
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains("is what is read here");
        }
        assertThat(folder.resolve("mall.csv")).hasBinaryContent(before);
    }

    private static Typed typed(List<String> command, String... more) {
        return Typed.coterie(
                Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }
}
