package coterie.intake.format;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Looks into a zip file before any reader of workbooks does.
///
/// Sizes are counted by unpacking, because what the file states about itself may be a lie. Document
/// type declarations are refused, so no entity can grow or reach a file.
final class ZipCheck {
    private static final int MOST_ENTRIES = 2_000;
    private static final long LARGEST = 4L << 30;

    /// An honest sheet of repeated values packs a hundredfold; far more is a trap.
    private static final long SWELLING = 300;

    private static final long ALWAYS_ALLOWED = 64L << 20;
    private static final int XML_HEAD = 4096;

    private ZipCheck() {}

    /// Fails unless the file is a workbook that is safe to read.
    static void workbook(SourceFile file) {
        try (ZipFile zip = new ZipFile(file.content().toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw unsafe(file, "holds " + zip.size() + " parts");
            }
            kind(file, zip);
            byte[] buffer = new byte[1 << 16];
            long allowed = Math.clamp(SWELLING * file.size(), ALWAYS_ALLOWED, LARGEST);
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (entry.getName().contains("..")) {
                    throw unsafe(file, "holds a part that points outside of it");
                }
                allowed -= unpack(file, zip, entry, buffer, allowed);
            }
        } catch (IOException e) {
            throw new CoterieException(
                    FaultCode.MALFORMED,
                    file.name()
                            + " starts like a workbook but is damaged or cut off. Copy it again, or"
                            + " open it in Excel or LibreOffice and save it as xlsx.",
                    e);
        }
    }

    private static void kind(SourceFile file, ZipFile zip) {
        if (zip.getEntry("xl/workbook.xml") != null) {
            return;
        }
        String what =
                zip.getEntry("Index/Document.iwa") != null
                        ? "an Apple Numbers document"
                        : zip.getEntry("content.xml") != null
                                ? "an OpenDocument file"
                                : zip.getEntry("xl/workbook.bin") != null
                                        ? "a binary workbook (xlsb)"
                                        : "a zip file without a workbook in it";
        throw new CoterieException(
                FaultCode.NOT_A_TABLE,
                file.name()
                        + " is "
                        + what
                        + ", which Coterie does not read. Save the table as xlsx or csv and name that"
                        + " file.");
    }

    private static long unpack(
            SourceFile file, ZipFile zip, ZipEntry entry, byte[] buffer, long allowed)
            throws IOException {
        long unpacked = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.readNBytes(buffer, 0, buffer.length);
                    read > 0;
                    read = in.readNBytes(buffer, 0, buffer.length)) {
                if (unpacked == 0 && declaresType(buffer, read)) {
                    throw unsafe(file, "declares a document type in " + entry.getName());
                }
                unpacked += read;
                if (unpacked > allowed) {
                    throw unsafe(file, "unpacks to far more than a table of customers would");
                }
            }
        }
        return unpacked;
    }

    private static boolean declaresType(byte[] buffer, int read) {
        String head = new String(buffer, 0, Math.min(read, XML_HEAD), StandardCharsets.ISO_8859_1);
        return head.replace("\0", "").contains("<!DOCTYPE");
    }

    private static CoterieException unsafe(SourceFile file, String what) {
        return new CoterieException(
                FaultCode.UNSAFE_SOURCE,
                file.name()
                        + " "
                        + what
                        + ", which no honest workbook does. If you trust it, open it in Excel or"
                        + " LibreOffice and save the sheet as csv.");
    }
}
