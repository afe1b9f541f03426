package coterie.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether all bytes of a file are strict UTF-8.
///
/// @param multibyte characters of more than one byte, valid ones
/// @param zeros NUL bytes
/// @param firstBad place of the first wrong byte, from 0; -1 when there is none
/// @param firstBadLine its line, from 1
record Utf8Check(long multibyte, long zeros, long firstBad, long firstBadLine) {
    boolean valid() {
        return firstBad < 0;
    }

    static Utf8Check of(Path path, String name) {
        try (InputStream in = Files.newInputStream(path)) {
            return new Scan().run(in);
        } catch (IOException e) {
            throw Text.unreadable(name, e);
        }
    }

    /// A state machine over the bytes.
    private static final class Scan {
        private long multibyte;
        private long zeros;
        private long lines = 1;
        private long bad = -1;
        private long badLine;
        private int pending;
        private int low = 0x80;
        private int high = 0xBF;

        Utf8Check run(InputStream in) throws IOException {
            byte[] buffer = new byte[1 << 18];
            long offset = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    byte b = buffer[i];
                    if (b < 0 || pending > 0) {
                        step(b & 0xFF, offset + i);
                    } else if (b <= '\n') {
                        lines += b == '\n' ? 1 : 0;
                        zeros += b == 0 ? 1 : 0;
                    }
                }
                offset += read;
            }
            if (pending > 0) {
                wrong(offset);
            }
            return new Utf8Check(multibyte, zeros, bad, badLine);
        }

        private void step(int b, long place) {
            if (pending > 0) {
                if (b < low || b > high) {
                    pending = 0;
                    low = 0x80;
                    high = 0xBF;
                    wrong(place);
                    return;
                }
                low = 0x80;
                high = 0xBF;
                multibyte += --pending == 0 ? 1 : 0;
            } else if (b >= 0xC2 && b <= 0xDF) {
                pending = 1;
            } else if (b >= 0xE0 && b <= 0xEF) {
                pending = 2;
                low = b == 0xE0 ? 0xA0 : 0x80;
                high = b == 0xED ? 0x9F : 0xBF;
            } else if (b >= 0xF0 && b <= 0xF4) {
                pending = 3;
                low = b == 0xF0 ? 0x90 : 0x80;
                high = b == 0xF4 ? 0x8F : 0xBF;
            } else {
                wrong(place);
            }
        }

        private void wrong(long place) {
            if (bad < 0) {
                bad = place;
                badLine = lines;
            }
        }
    }
}
