package coterie.directory;

import coterie.document.Sha256;
import coterie.engine.Engine;
import coterie.kernel.Workers;
import coterie.publish.Publication;
import coterie.study.Study;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A directory being written aside, file by file, each forced to the disk.
final class Staging {
    private final Path directory;
    private final List<RunFile> files = new ArrayList<>();

    Staging(Path directory) {
        this.directory = directory;
    }

    /// Writes publications, several at a time, the last ones first: those take longest.
    void write(List<Publication> publications, Study study, Engine engine) throws IOException {
        RunFile[] written = new RunFile[publications.size()];
        try {
            Workers.run(
                    engine.threads(),
                    written.length,
                    () -> written,
                    (all, task) -> {
                        int place = all.length - 1 - task;
                        Publication one = publications.get(place);
                        try {
                            all[place] = file(one.file(), out -> one.write(study, engine, out));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        files.addAll(Arrays.asList(written));
    }

    /// Writes one publication.
    void write(Publication publication, Study study, Engine engine) throws IOException {
        write(publication.file(), out -> publication.write(study, engine, out));
    }

    /// Writes one file of these bytes.
    void write(String file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /// Writes one file and remembers its size and hash.
    void write(String file, Content content) throws IOException {
        files.add(file(file, content));
    }

    private RunFile file(String file, Content content) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        MessageDigest sha256 = Sha256.digest();
        try (FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var out =
                    new BufferedOutputStream(
                            new DigestOutputStream(Channels.newOutputStream(channel), sha256),
                            1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
            return new RunFile(file, channel.size(), Sha256.hex(sha256.digest()));
        }
    }

    /// What has been written so far.
    List<RunFile> files() {
        return List.copyOf(files);
    }

    /// Makes the names of the files last as well.
    void settle() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                force(folder);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Makes the entries of a folder last.
    static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Deletes a directory with all that is in it; nothing there is fine.
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// What goes into a file.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
