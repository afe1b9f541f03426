package coterie.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes comma-separated lines of whole numbers and plain words, straight as bytes.
final class Lines {
    /// No line of a sample is longer than this.
    private static final int LINE = 1 << 10;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int used;

    Lines(OutputStream out) {
        this.out = out;
    }

    /// The bytes of a word that needs no quotes.
    static byte[] word(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    void header(String names) throws IOException {
        text(word(names));
        end();
    }

    Lines text(byte[] word) {
        System.arraycopy(word, 0, buffer, used, word.length);
        used += word.length;
        buffer[used++] = ',';
        return this;
    }

    Lines number(long value) {
        long rest = value;
        if (rest < 0) {
            buffer[used++] = '-';
            rest = -rest;
        }
        int digits = 1;
        for (long power = 10; digits < 18 && power <= rest; power *= 10) {
            digits++;
        }
        for (int at = used + digits - 1; at >= used; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += digits;
        buffer[used++] = ',';
        return this;
    }

    /// A cell without a value.
    Lines missing() {
        buffer[used++] = ',';
        return this;
    }

    /// Ends the line.
    void end() throws IOException {
        buffer[used - 1] = '\n';
        if (used > buffer.length - LINE) {
            out.write(buffer, 0, used);
            used = 0;
        }
    }

    /// Hands everything over.
    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
        out.flush();
    }
}
