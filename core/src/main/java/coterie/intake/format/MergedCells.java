package coterie.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Counts the ranges of merged cells of a sheet, which the reader of workbooks does not tell.
final class MergedCells {
    private static final byte[] MARK = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");

    private MergedCells() {}

    /// @param relation how the workbook calls the sheet's part
    static long count(Path workbook, String relation) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            ZipEntry relations = zip.getEntry("xl/_rels/workbook.xml.rels");
            if (relations == null) {
                return 0;
            }
            String all;
            try (InputStream in = zip.getInputStream(relations)) {
                all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            for (Matcher each = RELATION.matcher(all); each.find(); ) {
                String target = attribute(each.group(), "Target").replaceFirst("^/xl/", "");
                ZipEntry part = zip.getEntry("xl/" + target);
                if (attribute(each.group(), "Id").equals(relation) && part != null) {
                    try (InputStream in = zip.getInputStream(part)) {
                        return marks(in);
                    }
                }
            }
            return 0;
        }
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "\\s*=\\s*[\"']([^\"']*)").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static long marks(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long count = 0;
        int matched = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                matched = buffer[i] == MARK[matched] ? matched + 1 : buffer[i] == MARK[0] ? 1 : 0;
                if (matched == MARK.length) {
                    count++;
                    matched = 0;
                }
            }
        }
        return count;
    }
}
