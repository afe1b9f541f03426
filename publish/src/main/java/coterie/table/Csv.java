package coterie.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/// Writes CSV (RFC 4180, UTF-8, `\n`) that a spreadsheet can open without running anything.
///
/// A text cell that a spreadsheet would take for a formula gets a leading apostrophe; numbers are
/// written plainly, in full precision, without an exponent.
final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r\0＝＋－＠";

    private final Writer out;
    private boolean first = true;

    /// Writes to a stream that stays open; the caller ends with [#flush].
    Csv(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    /// A line of column names.
    void header(String... names) throws IOException {
        for (String name : names) {
            text(name);
        }
        end();
    }

    /// A cell of text, made harmless.
    Csv text(String text) throws IOException {
        separate();
        String harmless = startsFormula(text) ? "'" + text : text;
        if (needsQuotes(harmless)) {
            out.write('"');
            out.write(harmless.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(harmless);
        }
        return this;
    }

    /// A whole number.
    Csv number(long number) throws IOException {
        return plain(Long.toString(number));
    }

    /// A number; NaN and infinities are an empty cell.
    Csv number(double number) throws IOException {
        return Double.isFinite(number) ? plain(plainly(number)) : missing();
    }

    Csv number(BigDecimal number) throws IOException {
        return plain(plainly(number));
    }

    /// A cell without a value.
    Csv missing() throws IOException {
        separate();
        return this;
    }

    /// A value of a query: numbers plainly, everything else as text.
    Csv value(Object value) throws IOException {
        return switch (value) {
            case Double number -> number(number.doubleValue());
            case BigDecimal number -> number(number);
            case Number number -> plain(number.toString());
            default -> text(value.toString());
        };
    }

    /// Ends the line.
    void end() throws IOException {
        out.write('\n');
        first = true;
    }

    void flush() throws IOException {
        out.flush();
    }

    private Csv plain(String number) throws IOException {
        separate();
        out.write(number);
        return this;
    }

    private void separate() throws IOException {
        if (!first) {
            out.write(',');
        }
        first = false;
    }

    private static String plainly(double number) {
        String text = Double.toString(number);
        if (text.indexOf('E') >= 0) {
            return plainly(new BigDecimal(text));
        }
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String plainly(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /// Blanks and quotes before a sign do not stop a spreadsheet.
    private static boolean startsFormula(String text) {
        int start = 0;
        while (start < text.length() && " \"'\u00a0".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start < text.length() && FORMULA_STARTS.indexOf(text.charAt(start)) >= 0;
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case ',', '"', '\n', '\r' -> {
                    return true;
                }
                default -> {}
            }
        }
        return !text.equals(text.strip());
    }
}
