package coterie.cli;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// A folder for one command's passing files; gone when it is closed.
///
/// @param path where it is
record WorkFolder(Path path) implements AutoCloseable {
    static WorkFolder open() {
        try {
            return new WorkFolder(Files.createTempDirectory("coterie-"));
        } catch (IOException e) {
            throw new CoterieException(
                    FaultCode.OUTPUT_UNWRITABLE,
                    "no temporary folder can be made in "
                            + System.getProperty("java.io.tmpdir")
                            + " ("
                            + Failures.reason(e)
                            + "); free or name another with JDK_JAVA_OPTIONS=-Djava.io.tmpdir=DIR.",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new Remover());
        } catch (IOException e) {
            // What is left in the system's temporary folder is the system's to remove.
        }
    }

    private static final class Remover extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
