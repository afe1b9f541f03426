package coterie.intake.text;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A delimited text in UTF-8 and how it is cut.
///
/// @param path where it lies; the source itself, or a rendition of it in the work directory
/// @param source the source's file name, for messages
/// @param place what one record's place is called: `line`, or `row` for a sheet
/// @param dialect how it is cut
/// @param width fields of most records
/// @param preamble records before the header
/// @param bom whether it starts with a byte order mark
/// @param evidence why
public record Text(
        Path path,
        String source,
        String place,
        TextDialect dialect,
        int width,
        int preamble,
        boolean bom,
        List<String> evidence) {
    private static final int SAMPLE = 1 << 20;

    /// Finds out how a UTF-8 file is cut.
    public static Text sniffed(Path path, String source, boolean bom, ReadOptions options) {
        try (InputStream in = Files.newInputStream(path)) {
            skipMark(in, bom);
            byte[] sample = in.readNBytes(SAMPLE);
            boolean whole = sample.length < SAMPLE;
            boolean named = SeparatorLine.in(sample);
            ReadOptions told = named ? SeparatorLine.told(sample, options) : options;
            byte[] table = named ? SeparatorLine.without(sample) : sample;
            var found = DialectProof.of(source, table, whole, told);
            return new Text(
                    path,
                    source,
                    "line",
                    found.dialect(),
                    found.width(),
                    found.preamble() + (named ? 1 : 0),
                    bom,
                    found.evidence());
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    /// A scanner at its first record.
    public RecordScanner open(LineEnds lineEnds) {
        try {
            InputStream in = Files.newInputStream(path);
            skipMark(in, bom);
            return new RecordScanner(in, dialect, lineEnds);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    /// The share of the text that so many bytes are.
    public double share(long bytes) {
        try {
            return Math.min(1, bytes / (double) Math.max(1, Files.size(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CoterieException unreadable(String source, IOException e) {
        return new CoterieException(
                FaultCode.SOURCE_UNREADABLE,
                source + " cannot be read to its end. Check the disk and the file's permissions.",
                e);
    }

    private static void skipMark(InputStream in, boolean bom) throws IOException {
        if (bom) {
            in.skipNBytes(3);
        }
    }
}
