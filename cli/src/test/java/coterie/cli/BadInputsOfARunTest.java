package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Inputs that are read well and yet cannot be segmented, or only with doubt: what `run` says, word
/// by word, and its exit code; the names are those of the catalogue of bad inputs.
class BadInputsOfARunTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "B03 | 3 | one-row | ~~ | one-row.csv has one customer; segments need at least two to compare. Bring more customers.",
                "B03 | 3 | one-row | --k 2 | one-row.csv has one customer; segments need at least two to compare. Bring more customers.",
                "B04 | 3 | three-kinds | --k 5 | 5 segments were asked for, but the 60 customers have only 3 different rows of features. Ask for at most 3 segments.",
                "B69 | 3 | huge-and-tiny | ~~ | The feature \"spend\" is 1.0E300 in kept row 7; values beyond 1e150 cannot be compared. Correct the value, or drop or cap it in a step.",
                "B72 | 2 | ordinary | --k 0 | --k 0 cannot work; expected 1 or more.",
                "B72 | 2 | ordinary | --k -1 | --k -1 cannot work; expected 1 or more.",
                "B72 | 2 | ordinary | --k abc | --k abc is neither a number of segments nor `auto`.",
                "B73 | 2 | ordinary | --seed 9223372036854775808 | --seed 9223372036854775808 cannot work; expected a whole number of at most 18 digits. See `./coterie run --help`.",
                "B74 | 2 | ordinary | --nonsense | `--nonsense` is not an option of `./coterie run`; did you mean `--no-header`? See `./coterie run --help`.",
            })
    void whatCannotBeDoneIsSaidInOneParagraph(
            String name, int exitCode, String file, String options, String words)
            throws IOException {
        Typed typed = run(file, options);
        assertThat(typed.err()).as(name).isEqualTo("coterie: " + words + "\n");
        assertThat(typed.exitCode()).isEqualTo(exitCode);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void b74AMissingFileAndADirectoryAreRefused() {
        String missing = folder.resolve("none.csv").toString();
        Typed nothing = Typed.coterie("run", missing, "--out", folder.resolve("out").toString());
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).startsWith("coterie: ").contains("none.csv").hasLineCount(1);
        Typed directory =
                Typed.coterie("run", folder.toString(), "--out", folder.resolve("out").toString());
        assertThat(directory.exitCode()).isEqualTo(2);
        assertThat(directory.err())
                .isEqualTo(
                        "coterie: "
                                + folder
                                + " is a directory. Name one file: csv, tsv, txt, xlsx, parquet or json.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "B67 | collinear    | redundant-features",
                "B68 | wide         | few-customers",
                "B71 | no-structure | no-clear-structure",
            })
    void whatCanBeDoneWithDoubtIsDoneWithAnAlarm(String name, String file, String code)
            throws IOException {
        Typed typed = run(file, "");
        assertThat(typed.exitCode()).as(name + typed.err()).isZero();
        assertThat(codes()).contains(code);
        assertThat(typed.out().contains("segments, with no clear groups."))
                .isEqualTo(codes().contains("no-clear-structure"));
    }

    @Test
    void b70IdenticalRowsAreOneSegment() throws IOException {
        Typed typed = run("identical", "");
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(study().get("chosen_k").asInt()).isEqualTo(1);
        assertThat(codes()).contains("constant-feature").doesNotContain("exact-identities");
    }

    @Test
    void b73EverySeedThatIsANumberWorks() throws IOException {
        for (String seed : List.of("-5", "0", "9223372036854775807")) {
            Typed typed = run("ordinary", "--seed " + seed + " --replace");
            assertThat(typed.exitCode()).as(typed.err()).isZero();
            assertThat(study().get("seed").asLong()).isEqualTo(Long.parseLong(seed));
        }
    }

    @Test
    void b104NobodyOrOneWhoRespondedHasAnIntervalAndNoRank() throws IOException {
        Files.writeString(
                folder.resolve("campaigns.yaml"),
                """
                recipe: campaigns
                features: [age, spend]
                segments: { k: 2 }
                campaigns: [none, single]
                outcome: reply
                """);
        Typed typed = run("campaigns", "--recipe " + folder.resolve("campaigns.yaml"));
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        for (JsonNode segment : study().get("segments")) {
            for (JsonNode answer : segment.get("campaigns")) {
                assertThat(answer.get("rate_high").asDouble())
                        .isGreaterThan(answer.get("rate").asDouble());
                assertThat(answer.get("rate_low").asDouble())
                        .isLessThanOrEqualTo(answer.get("rate").asDouble());
                assertThat(answer.has("lift")).isFalse();
            }
            assertThat(segment.get("campaigns").size()).isEqualTo(2);
            assertThat(segment.get("traits").toString()).doesNotContain("single", "reply");
        }
        for (JsonNode campaign : study().get("campaigns").get("each")) {
            campaign.get("segments").forEach(own -> assertThat(own.has("rank")).isFalse());
        }
        assertThat(Files.readAllLines(folder.resolve("out").resolve("campaigns.csv")))
                .filteredOn(line -> line.startsWith("reply,"))
                .hasSize(3)
                .allMatch(line -> line.endsWith(","));
    }

    private Typed run(String file, String options) throws IOException {
        Path source = Files.writeString(folder.resolve(file + ".csv"), TEXTS.get(file));
        List<String> arguments = new ArrayList<>(List.of("run", source.toString()));
        if (!options.isEmpty()) {
            arguments.addAll(List.of(options.strip().split(" +")));
        }
        arguments.addAll(List.of("--out", folder.resolve("out").toString(), "--progress", "none"));
        return Typed.coterie(arguments.toArray(String[]::new));
    }

    private JsonNode study() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("out").resolve("study.json")));
    }

    private List<String> codes() throws IOException {
        List<String> codes = new ArrayList<>();
        study().get("alarms").forEach(alarm -> codes.add(alarm.get("code").asString()));
        return codes;
    }

    private static final Map<String, String> TEXTS = texts();

    private static Map<String, String> texts() {
        Random random = new Random(1);
        return Map.of(
                "one-row",
                "id,age,spend\n1,20,5\n",
                "three-kinds",
                rows("id,age,spend", 60, i -> 20 + 10 * (i % 3) + "," + 5 * (i % 3)),
                "identical",
                rows("id,age,spend", 60, i -> "30,5"),
                "ordinary",
                rows("id,age,spend", 60, i -> 20 + i % 37 + "," + i * 7919 % 500),
                "huge-and-tiny",
                rows(
                        "id,age,spend",
                        60,
                        i ->
                                20
                                        + i % 37
                                        + ","
                                        + (i == 7 ? "1e300" : i == 8 ? "1e-300" : i % 11 + ".5")),
                "collinear",
                rows(
                        "id,age,spend,spend_in_cents",
                        200,
                        i -> {
                            int spend = random.nextInt(500);
                            return 20 + i % 37 + "," + spend + "," + 100 * spend;
                        }),
                "wide",
                rows(
                        "id," + columns(30, j -> "visits" + j),
                        12,
                        i -> columns(30, j -> Integer.toString(random.nextInt(100)))),
                "no-structure",
                rows(
                        "id," + columns(8, j -> "visits" + j),
                        400,
                        i -> columns(8, j -> Integer.toString(random.nextInt(1000)))),
                "campaigns",
                rows(
                        "id,age,spend,none,single,reply",
                        200,
                        i ->
                                20
                                        + i % 37
                                        + ","
                                        + i * 7919 % 500
                                        + ",0,"
                                        + (i == 5 ? 1 : 0)
                                        + ","
                                        + (i == 9 ? 1 : 0)));
    }

    private static String columns(int count, IntFunction<String> cell) {
        return IntStream.range(0, count).mapToObj(cell).collect(Collectors.joining(","));
    }

    private static String rows(String header, int count, IntFunction<String> cells) {
        return Stream.concat(
                        Stream.of(header),
                        IntStream.rangeClosed(1, count).mapToObj(i -> i + "," + cells.apply(i)))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
