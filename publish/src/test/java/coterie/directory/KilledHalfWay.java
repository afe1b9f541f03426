package coterie.directory;

import coterie.publish.Publication;
import coterie.publish.SmallStudy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A process that says `!` on its standard output in the middle of publishing, then waits to be
/// killed.
final class KilledHalfWay {
    private KilledHalfWay() {}

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("coterie-killed");
        try (SmallStudy small = SmallStudy.in(work)) {
            Publication waiting =
                    new RunDirectoryTest.TextFile(
                            "half.txt",
                            out -> {
                                out.write(1);
                                System.out.print('!');
                                System.out.flush();
                                System.in.read();
                            });
            RunDirectory.at(Path.of(arguments[0]), true)
                    .publish(
                            List.of(RunDirectoryTest.file("whole.txt", "whole"), waiting),
                            small.study(),
                            small.engine());
        }
    }
}
