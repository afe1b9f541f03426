package coterie.cli;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that appears whole or not at all.
final class WholeFile {
    /// Writes the bytes of the file.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /// Writes a new file, or replaces the one that is there.
    ///
    /// @throws CoterieException `OUTPUT_UNWRITABLE` when it cannot be written
    static void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new CoterieException(
                    FaultCode.OUTPUT_UNWRITABLE,
                    "--out " + file + " is a directory; expected the name of a file.");
        }
        try {
            Files.createDirectories(target.getParent());
            Path aside = Files.createTempFile(target.getParent(), ".coterie-", ".part");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
                    content.writeTo(out);
                }
                Files.move(
                        aside,
                        target,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new CoterieException(
                    FaultCode.OUTPUT_UNWRITABLE,
                    file
                            + " could not be written ("
                            + Failures.reason(e)
                            + "); name another place.",
                    e);
        }
    }
}
