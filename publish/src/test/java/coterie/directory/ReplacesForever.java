package coterie.directory;

import coterie.publish.SmallStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A process that replaces a run until it is killed; it says `!` when the first one stands.
final class ReplacesForever {
    private ReplacesForever() {}

    static Process start(Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReplacesForever.class.getName(),
                        out.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        Path work = Files.createTempDirectory("coterie-killed");
        try (SmallStudy small = SmallStudy.in(work)) {
            for (int round = 0; ; round++) {
                String text = "round " + round;
                RunDirectory.at(out, true)
                        .publish(
                                List.of(
                                        RunDirectoryTest.file("a.txt", text),
                                        RunDirectoryTest.file("b/c.txt", text),
                                        RunDirectoryTest.file("d.txt", text)),
                                small.study(),
                                small.engine());
                if (round == 0) {
                    System.out.print('!');
                    System.out.flush();
                }
            }
        }
    }
}
