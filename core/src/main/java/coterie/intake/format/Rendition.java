package coterie.intake.format;

import coterie.intake.text.Text;
import coterie.intake.text.TextDialect;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes the cells of another format as a delimited text, so that one way of proving serves all.
final class Rendition implements AutoCloseable {
    private final OutputStream out;

    Rendition(Path target) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16);
    }

    /// Writes one record; every field is quoted where a scanner could take it apart.
    void write(List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(fields.get(i)).getBytes(StandardCharsets.UTF_8));
        }
        out.write('\n');
    }

    private static String quoted(String field) {
        boolean plain =
                field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                        && (field.isEmpty() || field.charAt(0) != ' ');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /// How a rendition is cut.
    static Text text(Path path, String source, String place, int width, List<String> evidence) {
        return new Text(path, source, place, TextDialect.PLAIN, width, 0, false, evidence);
    }

    /// A number as text that no reader can mistake: with a fraction of exactly three digits a zero
    /// is added, because `1.234` could be grouped.
    static String number(java.math.BigDecimal value) {
        java.math.BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() <= 0) {
            return plain.toPlainString();
        }
        return plain.scale() == 3 ? plain.toPlainString() + "0" : plain.toPlainString();
    }
}
