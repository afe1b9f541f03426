package coterie.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A process that replaces a run again and again is killed at random moments: a whole run always
/// stands, under its own name or under the one set aside.
@Tag("slow")
class KilledAnyTimeTest {
    private static final int KILLS = 12;

    @TempDir Path folder;

    @Test
    void aWholeRunAlwaysStands() throws Exception {
        Path out = folder.resolve("run");
        Random moments = new Random(42);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = ReplacesForever.start(out);
            assertThat(process.getInputStream().read()).isEqualTo('!');
            process.waitFor(moments.nextInt(40_000), TimeUnit.MICROSECONDS);
            process.destroyForcibly().waitFor();
            if (Files.exists(out)) {
                assertWhole(out);
            } else {
                List<Path> aside = RunDirectory.at(out, true).leftAside();
                assertThat(aside).isNotEmpty();
                for (Path run : aside) {
                    assertWhole(run);
                }
            }
        }
        assertThat(names(folder).filter(name -> name.startsWith("run.tmp-")).toList())
                .hasSizeLessThanOrEqualTo(1);
    }

    private static void assertWhole(Path run) throws Exception {
        JsonNode manifest =
                JsonMapper.shared().readTree(Files.readAllBytes(run.resolve(Manifest.FILE)));
        assertThat(manifest.path("files").size()).isEqualTo(3);
        for (JsonNode file : manifest.path("files")) {
            assertThat(sha256(run.resolve(file.path("file").asString())))
                    .isEqualTo(file.path("sha256").asString());
        }
        assertThat(names(run).count()).isEqualTo(4);
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static Stream<String> names(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(path -> String.valueOf(path.getFileName())).toList().stream();
        }
    }
}
