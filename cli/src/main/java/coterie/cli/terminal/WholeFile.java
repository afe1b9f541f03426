package coterie.cli.terminal;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// A file that appears whole or not at all, and takes the place of another only when told to.
///
/// @param option the option that names it
/// @param file where it shall be
/// @param replace whether it may take the place of the file that is there
/// @param inputs what is read meanwhile and never replaced
public record WholeFile(String option, Path file, boolean replace, List<Path> inputs) {
    /// Writes the bytes of the file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Looks at the place before any work is done.
    ///
    /// @throws CoterieException `OUTPUT_EXISTS` when something stands there that must stay,
    ///   `OUTPUT_UNWRITABLE` when nothing can be written there
    public WholeFile {
        inputs = List.copyOf(inputs);
        refuseWhatMustStay(option, file, replace, inputs);
        refuseWhereNothingCanBeWritten(option, file);
    }

    /// Writes the file.
    ///
    /// @throws CoterieException `OUTPUT_UNWRITABLE` when it cannot be written
    public void write(Content content) {
        Path target = file.toAbsolutePath();
        try {
            Files.createDirectories(target.getParent());
            Path aside = Files.createTempFile(target.getParent(), ".coterie-", ".part");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
                    content.writeTo(out);
                }
                refuseWhatMustStay(option, file, replace, inputs);
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

    private static void refuseWhatMustStay(
            String option, Path file, boolean replace, List<Path> inputs) {
        if (Files.isDirectory(file) || file.getFileName() == null) {
            throw new CoterieException(
                    FaultCode.OUTPUT_UNWRITABLE,
                    option + " " + file + " is a directory; expected the name of a file.");
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (inputs.stream().anyMatch(input -> same(input, file))) {
            throw exists(
                    option, file, "is what is read here and is not replaced; name another file.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw exists(option, file, "is not a file; name another.");
        }
        if (!replace) {
            throw exists(
                    option,
                    file,
                    "exists already; name another file, or say --replace to replace it.");
        }
    }

    private static boolean same(Path input, Path file) {
        try {
            return Files.exists(input) && Files.exists(file) && Files.isSameFile(input, file);
        } catch (IOException e) {
            return input.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize());
        }
    }

    private static void refuseWhereNothingCanBeWritten(String option, Path file) {
        Path nearest = file.toAbsolutePath().getParent();
        while (nearest != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        if (nearest == null || !Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
            throw new CoterieException(
                    FaultCode.OUTPUT_UNWRITABLE,
                    "%s %s cannot be made: nothing can be written in %s. Check its permissions, or name another place."
                            .formatted(option, file, nearest));
        }
    }

    private static CoterieException exists(String option, Path file, String why) {
        return new CoterieException(FaultCode.OUTPUT_EXISTS, option + " " + file + " " + why);
    }
}
