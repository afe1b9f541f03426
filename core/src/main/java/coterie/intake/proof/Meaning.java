package coterie.intake.proof;

import coterie.intake.ReadOptions.DateOrder;
import coterie.intake.ReadOptions.Decimal;
import coterie.recipe.expression.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the cells of one column are to be read, as proven from all of them.
public sealed interface Meaning {
    Kind type();

    /// Writes the trimmed, present cell the plain way, so that any engine reads it alike; false
    /// when the cell does not have this meaning.
    boolean write(byte[] bytes, int start, int end, Scratch scratch, ByteArrayOutputStream out);

    /// Parsers to reuse.
    final class Scratch {
        private final NumberText number = new NumberText();
        private final DateText date = new DateText();
    }

    /// Any text.
    record Words() implements Meaning {
        @Override
        public Kind type() {
            return Kind.TEXT;
        }

        @Override
        public boolean write(
                byte[] bytes, int start, int end, Scratch scratch, ByteArrayOutputStream out) {
            boolean quoted = false;
            for (int i = start; i < end && !quoted; i++) {
                byte b = bytes[i];
                quoted = b == ',' || b == '"' || b == '\n' || b == '\r';
            }
            if (!quoted) {
                out.write(bytes, start, end - start);
                return true;
            }
            out.write('"');
            for (int i = start; i < end; i++) {
                if (bytes[i] == '"') {
                    out.write('"');
                }
                out.write(bytes[i]);
            }
            out.write('"');
            return true;
        }
    }

    /// Numbers, all of them whole or not.
    record Numbers(boolean whole, Decimal decimal) implements Meaning {
        @Override
        public Kind type() {
            return whole ? Kind.INTEGER : Kind.NUMBER;
        }

        @Override
        public boolean write(
                byte[] bytes, int start, int end, Scratch scratch, ByteArrayOutputStream out) {
            if (!scratch.number.parse(bytes, start, end) || !scratch.number.fits(decimal)) {
                return false;
            }
            String plain = scratch.number.plain(decimal);
            if (whole && plain.indexOf('.') >= 0) {
                plain = plain.substring(0, plain.indexOf('.'));
            }
            byte[] text =
                    (plain.equals("-") || plain.isEmpty() ? "0" : plain)
                            .getBytes(StandardCharsets.US_ASCII);
            out.write(text, 0, text.length);
            return true;
        }
    }

    /// Words for yes and no.
    record YesNo() implements Meaning {
        @Override
        public Kind type() {
            return Kind.BOOLEAN;
        }

        @Override
        public boolean write(
                byte[] bytes, int start, int end, Scratch scratch, ByteArrayOutputStream out) {
            var word = YesNoWords.find(bytes, start, end);
            word.ifPresent(found -> {
                byte[] text = (found.yes() ? "true" : "false").getBytes(StandardCharsets.US_ASCII);
                out.write(text, 0, text.length);
            });
            return word.isPresent();
        }
    }

    /// Days, or moments where times are written.
    record Days(boolean timed, DateOrder order) implements Meaning {
        private static final DateTimeFormatter DAY =
                DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
        private static final DateTimeFormatter MOMENT =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

        @Override
        public Kind type() {
            return timed ? Kind.TIMESTAMP : Kind.DATE;
        }

        @Override
        public boolean write(
                byte[] bytes, int start, int end, Scratch scratch, ByteArrayOutputStream out) {
            DateText date = scratch.date;
            if (!date.parse(bytes, start, end) || !(date.yearFirst() || date.fits(order))) {
                return false;
            }
            byte[] text =
                    (timed ? MOMENT : DAY)
                            .format(date.moment(order))
                            .getBytes(StandardCharsets.US_ASCII);
            out.write(text, 0, text.length);
            return true;
        }
    }
}
