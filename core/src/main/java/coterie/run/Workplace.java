package coterie.run;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where one piece of work is done: a folder for passing files, and an engine that may read nothing
/// but it and the files that were named. Both are gone when it is closed.
public final class Workplace implements AutoCloseable {
    private final Path folder;
    private final Engine engine;

    private Workplace(Path folder, Engine engine) {
        this.folder = folder;
        this.engine = engine;
    }

    /// Opens one.
    ///
    /// @param readable files the engine may read, such as the source
    /// @param threads of the engine; changes no result
    /// @throws CoterieException `OUTPUT_UNWRITABLE` where no temporary folder can be made
    public static Workplace open(List<Path> readable, int threads) {
        Path folder = folderAside();
        try {
            return new Workplace(folder, Engines.open(folder, threads, readable));
        } catch (CoterieException e) {
            delete(folder);
            throw e;
        }
    }

    /// Opens one with a thread for each processor.
    public static Workplace open(List<Path> readable) {
        return open(readable, Runtime.getRuntime().availableProcessors());
    }

    public Engine engine() {
        return engine;
    }

    /// Where passing files may be written; the engine may read them.
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            engine.close();
        } finally {
            delete(folder);
        }
    }

    private static Path folderAside() {
        try {
            return Files.createTempDirectory("coterie-");
        } catch (IOException e) {
            String why =
                    e instanceof FileSystemException failed
                            ? Optional.ofNullable(failed.getReason()).orElse("it cannot be made")
                            : String.valueOf(e.getMessage());
            throw new CoterieException(
                    FaultCode.OUTPUT_UNWRITABLE,
                    "no temporary folder can be made in "
                            + System.getProperty("java.io.tmpdir")
                            + " ("
                            + why
                            + "); free or name another with JDK_JAVA_OPTIONS=-Djava.io.tmpdir=DIR.",
                    e);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new Remover());
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
