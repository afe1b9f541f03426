package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same file, recipe and seed publish the same bytes, whatever the threads and the locale.
class SameBytesTest {
    @TempDir Path folder;

    @Test
    void threadsAndLocaleChangeNoByte() {
        Path source = sample();
        SequencedMap<String, String> one = run(source, "one", 1);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(run(source, "two", 2)).isEqualTo(one);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theRecipeThatWasWrittenGivesTheSameBytes() {
        Path source = sample();
        SequencedMap<String, String> inferred = published("a", List.of("run", source.toString()));
        SequencedMap<String, String> again =
                published(
                        "b",
                        List.of(
                                "run",
                                source.toString(),
                                "--recipe",
                                folder.resolve("a/recipe.yaml").toString()));
        assertThat(again).isEqualTo(inferred);
    }

    @Test
    @Tag("slow")
    void processesOfAnyThreadsAndLocaleWriteTheSameStudy() throws Exception {
        Path source = ReferenceData.data(ReferenceData.CUSTOMERS);
        List<Map<String, String>> all = new ArrayList<>();
        for (int threads : new int[] {1, 2, 8}) {
            for (String locale : List.of("tr-TR", "de-DE")) {
                Path out = folder.resolve(locale + threads);
                assertThat(fork(locale, source, threads, out)).isZero();
                all.add(new Published(out).fingerprints());
            }
        }
        assertThat(all).allMatch(all.getFirst()::equals);
    }

    private Path sample() {
        Path source = folder.resolve("sample.csv");
        Typed typed =
                Typed.coterie("sample", "customers", "--rows", "400", "--out", source.toString());
        assertThat(typed.exitCode()).isZero();
        return source;
    }

    private SequencedMap<String, String> run(Path source, String out, int threads) {
        return published(
                out,
                List.of(
                        "run",
                        source.toString(),
                        "--recipe",
                        "shopping-behaviour",
                        "--threads",
                        Integer.toString(threads)));
    }

    private SequencedMap<String, String> published(String out, List<String> typed) {
        List<String> arguments = new ArrayList<>(typed);
        arguments.addAll(List.of("--out", folder.resolve(out).toString()));
        Typed result = Typed.coterie(arguments.toArray(String[]::new));
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        return new Published(folder.resolve(out)).fingerprints();
    }

    /// The program in a JVM of its own; its exit code.
    private static int fork(String locale, Path source, int threads, Path out)
            throws IOException, InterruptedException {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.language=" + locale.substring(0, 2),
                        "-Duser.country=" + locale.substring(3),
                        "-cp",
                        classPath,
                        Main.class.getName(),
                        "run",
                        source.toString(),
                        "--recipe",
                        "shopping-behaviour",
                        "--threads",
                        Integer.toString(threads),
                        "--out",
                        out.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
