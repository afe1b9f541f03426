package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `run` answers when it cannot: one paragraph, the exit code of the contract, nothing
/// written.
class RunErrorsTest {
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | run nothing.csv                              | nothing.csv",
                "2 | run folder                                   | directory",
                "3 | run empty.csv                                | empty",
                "3 | run header.csv                               | header.csv",
                "3 | run picture.csv                              | picture.csv",
                "3 | run notes.md                                 | notes.md",
                "3 | run few.csv --recipe shopping-behaviour      | Income",
                "3 | run few.csv --k 5                            | 3 different rows",
                "2 | run few.csv --k 0                            | --k 0",
                "2 | run few.csv --k some                         | auto",
                "2 | run few.csv --k-min 5 --k-max 3              | --k-max 3",
                "2 | run few.csv --restarts 0                     | --restarts 0",
                "2 | run few.csv --threads 0                      | --threads 0",
                "2 | run few.csv --delimiter ;;                   | --delimiter",
                "2 | run few.csv --restart 5                      | --restarts",
                "2 | run few.csv --bad-cell drop                  | --bad-cell",
                "2 | run few.csv --sheet X                        | --sheet means nothing here",
                "2 | run few.csv --table t                        | --table and --query ask a database",
                "2 | run few.csv --delimiter ;                    | delimiter ; was asked for",
                "2 | run few.csv --recipe shoping-behaviour       | shopping-behaviour",
                "2 | run few.csv --recipe broken.yaml             | broken.yaml",
                "2 | run few.csv --recipe nothing.yaml            | nothing.yaml",
                "2 | run                                          | SOURCE",
                "2 | run few.csv other.csv                        | other.csv",
            })
    void isAParagraphAndAnExitCode(int exitCode, String typed, String words) throws IOException {
        writeFiles();
        Typed result = Typed.coterie(arguments(typed));
        assertThat(result.err()).contains(words);
        assertThat(result.err()).startsWith("coterie: ").hasLineCount(1).doesNotContain("\tat ");
        assertThat(result.out()).hasLineCount(result.out().contains("customers") ? 1 : 0);
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void anExistingDirectoryIsRefusedBeforeAnyWork() throws IOException {
        writeFiles();
        Path there = Files.createDirectory(folder.resolve("out"));
        Typed result = Typed.coterie(arguments("run nothing.csv"));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("out exists").contains("--replace");
        assertThat(there).isEmptyDirectory();
    }

    @Test
    void aMissingColumnIsNamedWithTheNearestOnes() throws IOException {
        Files.writeString(
                folder.resolve("close.csv"), "ID,Incomes,Year_Birt\n1,100,1970\n2,300,1980\n");
        Typed result = Typed.coterie(arguments("run close.csv --recipe shopping-behaviour"));
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).containsAnyOf("Incomes", "Year_Birt");
    }

    /// The command line, its files in the test's folder.
    private String[] arguments(String typed) {
        List<String> names =
                List.of("csv", "md", "yaml").stream().map(suffix -> "." + suffix).toList();
        Stream<String> words =
                Stream.of(typed.strip().split(" +"))
                        .map(word ->
                                word.equals("folder")
                                        ? folder.toString()
                                        : names.stream().anyMatch(word::endsWith)
                                                ? folder.resolve(word).toString()
                                                : word);
        return Stream.concat(words, Stream.of("--out", folder.resolve("out").toString()))
                .toArray(String[]::new);
    }

    private void writeFiles() throws IOException {
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.writeString(folder.resolve("header.csv"), "id,age,income\n");
        Files.write(folder.resolve("picture.csv"), Base64.getDecoder().decode(PIXEL));
        Files.writeString(
                folder.resolve("notes.md"),
                "# Notes\n\nSome words about customers, and more.\n\n- one\n- two, three\n");
        Files.writeString(
                folder.resolve("few.csv"),
                "id,age,spend\n1,20,5\n2,20,5\n3,30,9\n4,50,1\n5,50,1\n6,30,9\n");
        Files.writeString(folder.resolve("broken.yaml"), "recipe: broken\nfeaturs: [a]\n");
    }
}
