package coterie.intake;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// The first bytes of a file, which say what it is whatever its name says.
public final class Head {
    private static final int LENGTH = 1 << 16;

    private final byte[] bytes;

    private Head(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Head of(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new Head(in.readNBytes(LENGTH));
        }
    }

    public int length() {
        return bytes.length;
    }

    public boolean gzip() {
        return starts(0x1F, 0x8B);
    }

    public boolean zip() {
        return starts('P', 'K', 3, 4);
    }

    public boolean parquet() {
        return starts('P', 'A', 'R', '1');
    }

    public boolean utf8Mark() {
        return starts(0xEF, 0xBB, 0xBF);
    }

    public boolean utf16LittleMark() {
        return starts(0xFF, 0xFE);
    }

    public boolean utf16BigMark() {
        return starts(0xFE, 0xFF);
    }

    /// Whether most bytes at even (0) or odd (1) places are NUL, as in UTF-16 without a mark.
    public boolean zeroAt(int parity) {
        int zeros = 0;
        int others = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            zeros += bytes[i + parity] == 0 ? 1 : 0;
            others += bytes[i + 1 - parity] == 0 ? 1 : 0;
        }
        int pairs = bytes.length / 2;
        return pairs > 1 && 10 * zeros > 7 * pairs && 20 * others < pairs;
    }

    /// The first character that is not blank, after a UTF-8 mark.
    char first() {
        for (int i = utf8Mark() ? 3 : 0; i < bytes.length; i++) {
            if (bytes[i] > ' ') {
                return (char) bytes[i];
            }
            if (bytes[i] < 0) {
                return '\0';
            }
        }
        return '\0';
    }

    /// Whether the file is JSON: objects one a line, or an array of objects.
    public boolean json() {
        String start = start();
        return start.startsWith("{\"")
                || start.startsWith("{ \"")
                || start.startsWith("[{")
                || start.startsWith("[ {");
    }

    /// Fails for files that are certainly no table, saying what they look like.
    public void refuseImposters(String name) {
        if (starts(0x89, 'P', 'N', 'G') || starts(0xFF, 0xD8, 0xFF) || starts('G', 'I', 'F', '8')) {
            throw refused(name, "a picture", "Name the file that holds the table.");
        }
        if (starts('%', 'P', 'D', 'F')) {
            throw refused(name, "a PDF", "Export the table as csv or xlsx.");
        }
        if (starts(0xD0, 0xCF, 0x11, 0xE0)) {
            throw refused(
                    name,
                    "an old Excel file or one with a password",
                    "Open it in Excel or LibreOffice and save it as xlsx without a password, or as"
                            + " csv.");
        }
        String start = start().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<table")
                || start.startsWith("<?xml")
                || start.startsWith("<head")
                || start.startsWith("<div")) {
            throw refused(
                    name,
                    "HTML or XML",
                    "Open it in Excel or a browser and save the table as xlsx or csv.");
        }
        if (binary()) {
            throw refused(name, "binary data", "Name a csv, xlsx, parquet or json file.");
        }
    }

    private boolean binary() {
        if (zip() || parquet() || utf16LittleMark() || utf16BigMark() || zeroAt(0) || zeroAt(1)) {
            return false;
        }
        int control = 0;
        for (byte b : bytes) {
            control += b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' ? 1 : 0;
        }
        return 100 * control > bytes.length;
    }

    private String start() {
        int from = utf8Mark() ? 3 : 0;
        String text =
                new String(bytes, from, Math.min(64, bytes.length - from), StandardCharsets.UTF_8);
        return text.strip().replaceAll("\\s+", " ");
    }

    private boolean starts(int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (bytes[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static CoterieException refused(String name, String what, String advice) {
        return new CoterieException(
                FaultCode.NOT_A_TABLE, name + " is " + what + ", not a table. " + advice);
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOf(bytes, Math.min(8, bytes.length)));
    }
}
