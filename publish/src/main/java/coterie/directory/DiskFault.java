package coterie.directory;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Says in plain words why a directory could not be written.
final class DiskFault {
    /// With less than this left a failed write is taken for a full disk.
    private static final long NOTHING_LEFT = 1 << 16;

    private DiskFault() {}

    static CoterieException of(IOException cause, Path place) {
        if (full(cause, place)) {
            return new CoterieException(
                    FaultCode.DISK_FULL,
                    ("The disk of %s is full or its quota is used up; nothing was published and"
                                    + " nothing is left behind. Free some space or choose another --out.")
                            .formatted(place),
                    cause);
        }
        return new CoterieException(
                FaultCode.OUTPUT_UNWRITABLE,
                ("%s cannot be written (%s); nothing was published. Check the permissions of the"
                                + " folder, or choose another --out.")
                        .formatted(place, reason(cause)),
                cause);
    }

    private static boolean full(IOException cause, Path place) {
        String said = Optional.ofNullable(cause.getMessage()).orElse("").toLowerCase(Locale.ROOT);
        return said.contains("no space left")
                || said.contains("quota exceeded")
                || said.contains("not enough space")
                || said.contains("file too large")
                || nothingLeft(place.toAbsolutePath());
    }

    private static boolean nothingLeft(Path place) {
        for (Path path = place; path != null; path = path.getParent()) {
            if (Files.exists(path)) {
                try {
                    FileStore store = Files.getFileStore(path);
                    return store.getTotalSpace() > 0
                            && !store.isReadOnly()
                            && store.getUsableSpace() < NOTHING_LEFT;
                } catch (IOException e) {
                    return false;
                }
            }
        }
        return false;
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "nothing can be made there";
            case FileAlreadyExistsException _ -> "another run is writing it";
            case FileSystemException fault ->
                    Optional.ofNullable(fault.getReason()).orElse("the system gave no reason");
            default -> Optional.ofNullable(cause.getMessage()).orElse("the system gave no reason");
        };
    }
}
