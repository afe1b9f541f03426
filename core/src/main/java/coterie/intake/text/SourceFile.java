package coterie.intake.text;

import coterie.document.Sha256;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Excerpt;
import coterie.intake.Head;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.zip.GZIPInputStream;

/// A source that exists, can be read and is not empty; unpacked when it was gzip.
///
/// @param name the source's file name
/// @param content where its (unpacked) bytes are
/// @param packed whether it was gzip
/// @param head its first bytes
/// @param fingerprint SHA-256 of the source's own bytes, in hex
/// @param stamp how the source's own bytes lay on the disk
public record SourceFile(
        String name,
        Path source,
        Path content,
        boolean packed,
        Head head,
        String fingerprint,
        Stamp stamp) {
    /// Unpacked bytes beyond this are refused.
    private static final long LARGEST = 64L << 30;

    /// A gzip that grows more than this is a trap, not data.
    private static final long SWELLING = 1_100;

    /// What changes when a file is written to or replaced.
    ///
    /// @param key which file it is, where the file system tells; else empty
    private record Stamp(long size, FileTime written, String key) {
        static Stamp of(Path source) throws IOException {
            var now = Files.readAttributes(source, BasicFileAttributes.class);
            return new Stamp(now.size(), now.lastModifiedTime(), String.valueOf(now.fileKey()));
        }
    }

    /// Opens a source.
    ///
    /// @param work where it is unpacked
    public static SourceFile open(Path source, Path work) {
        String name = name(source);
        check(source, name);
        try {
            Stamp stamp = Stamp.of(source);
            Head head = Head.of(source);
            String fingerprint = Sha256.of(source);
            if (!head.gzip()) {
                return new SourceFile(name, source, source, false, head, fingerprint, stamp);
            }
            Path content = work.resolve("source-unpacked");
            unpack(source, name, content);
            Head unpacked = Head.of(content);
            if (unpacked.length() == 0) {
                throw empty(name);
            }
            return new SourceFile(name, source, content, true, unpacked, fingerprint, stamp);
        } catch (IOException e) {
            throw Text.unreadable(name, e);
        }
    }

    /// Fails when the source was written to while it was read.
    public void unchanged() {
        try {
            if (Stamp.of(source).equals(stamp)) {
                return;
            }
        } catch (NoSuchFileException e) {
            throw new CoterieException(
                    FaultCode.SOURCE_CHANGED,
                    name + " was removed while it was being read. Put it back and try again.",
                    e);
        } catch (IOException e) {
            throw Text.unreadable(name, e);
        }
        throw new CoterieException(
                FaultCode.SOURCE_CHANGED,
                name
                        + " changed while it was being read. Wait until it is complete and try"
                        + " again.");
    }

    /// Bytes of the source itself.
    public long size() {
        return stamp.size();
    }

    private static String name(Path source) {
        Path name = source.getFileName();
        return Excerpt.of(name == null ? source.toString() : name.toString(), 200);
    }

    private static void check(Path source, String name) {
        String shown = Excerpt.of(source.toString(), 300);
        if (Files.isDirectory(source)) {
            throw new CoterieException(
                    FaultCode.SOURCE_NOT_A_FILE,
                    shown
                            + " is a directory. Name one file: csv, tsv, txt, xlsx, parquet or"
                            + " json.");
        }
        if (!Files.exists(source)) {
            throw new CoterieException(
                    FaultCode.SOURCE_NOT_FOUND,
                    "There is no file " + shown + ". Check the name and the folder.");
        }
        if (!Files.isRegularFile(source)) {
            throw new CoterieException(
                    FaultCode.SOURCE_NOT_A_FILE,
                    shown + " is not an ordinary file. Save its content to one first.");
        }
        if (!Files.isReadable(source)) {
            throw new CoterieException(
                    FaultCode.SOURCE_UNREADABLE,
                    name + " may not be read by this user. Change its permissions.");
        }
        if (source.toFile().length() == 0) {
            throw empty(name);
        }
    }

    private static CoterieException empty(String name) {
        return new CoterieException(
                FaultCode.SOURCE_EMPTY, name + ": the file is empty. Export the customers again.");
    }

    private static void unpack(Path source, String name, Path content) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(source), 1 << 16);
                OutputStream out = Files.newOutputStream(content)) {
            long allowed = Math.min(LARGEST, (1L << 20) + SWELLING * Files.size(source));
            byte[] buffer = new byte[1 << 16];
            long written = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > allowed) {
                    throw new CoterieException(
                            FaultCode.UNSAFE_SOURCE,
                            name
                                    + " unpacks to more than "
                                    + allowed
                                    + " bytes, far more than a table of customers would. Unpack it"
                                    + " yourself if you trust it.");
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new CoterieException(
                    FaultCode.MALFORMED,
                    name
                            + " is a gzip file that is damaged or cut off; nothing of it was used."
                            + " Copy it again.",
                    e);
        }
    }
}
