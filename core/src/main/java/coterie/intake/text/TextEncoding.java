package coterie.intake.text;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// In which encoding a text is, decided from its mark and all of its bytes.
///
/// @param charset the encoding
/// @param mark bytes of the byte order mark
/// @param zeros NUL characters in it, which are left out
/// @param evidence why, as a sentence
public record TextEncoding(Charset charset, int mark, long zeros, String evidence) {
    /// What Windows programs write in western Europe and America.
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// Decides.
    public static TextEncoding of(SourceFile file, Optional<String> said) {
        Head head = file.head();
        Optional<Charset> asked = said.map(TextEncoding::charset);
        if (asked.isPresent() && !asked.get().equals(StandardCharsets.UTF_8)) {
            Charset charset = asked.get();
            int mark =
                    (charset.equals(StandardCharsets.UTF_16LE) && head.utf16LittleMark())
                                    || (charset.equals(StandardCharsets.UTF_16BE)
                                            && head.utf16BigMark())
                            ? 2
                            : 0;
            return new TextEncoding(
                    charset, mark, 0, "The encoding " + charset.name() + " was asked for.");
        }
        if (asked.isEmpty() && (head.utf16LittleMark() || head.zeroAt(1))) {
            return new TextEncoding(
                    StandardCharsets.UTF_16LE,
                    head.utf16LittleMark() ? 2 : 0,
                    0,
                    "The encoding is UTF-16LE: "
                            + (head.utf16LittleMark()
                                    ? "its byte order mark comes first."
                                    : "every second byte is zero."));
        }
        if (asked.isEmpty() && (head.utf16BigMark() || head.zeroAt(0))) {
            return new TextEncoding(
                    StandardCharsets.UTF_16BE,
                    head.utf16BigMark() ? 2 : 0,
                    0,
                    "The encoding is UTF-16BE: "
                            + (head.utf16BigMark()
                                    ? "its byte order mark comes first."
                                    : "every second byte is zero."));
        }
        Utf8Check check = Utf8Check.of(file.content(), file.name());
        int mark = head.utf8Mark() ? 3 : 0;
        if (check.valid()) {
            String evidence =
                    mark > 0
                            ? "The encoding is UTF-8: its byte order mark comes first and every byte"
                                    + " agrees."
                            : check.multibyte() > 0
                                    ? "The encoding is UTF-8: every byte agrees."
                                    : "The encoding is UTF-8: all bytes are ASCII.";
            return new TextEncoding(StandardCharsets.UTF_8, mark, check.zeros(), evidence);
        }
        if (mark > 0 || check.multibyte() > 0 || asked.isPresent()) {
            throw new CoterieException(
                    FaultCode.MALFORMED,
                    file.name()
                            + " is UTF-8 except for byte "
                            + check.firstBad()
                            + " on line "
                            + check.firstBadLine()
                            + ", which is damaged. Mend that line, or say the encoding with"
                            + " --encoding, such as --encoding=windows-1252.");
        }
        return new TextEncoding(
                WINDOWS,
                0,
                check.zeros(),
                "The encoding is windows-1252: byte "
                        + check.firstBad()
                        + " on line "
                        + check.firstBadLine()
                        + " is not UTF-8.");
    }

    /// Whether the file itself is the UTF-8 text.
    public boolean asIs() {
        return charset.equals(StandardCharsets.UTF_8) && zeros == 0;
    }

    /// The text in UTF-8: the file itself, or a rendition of it without mark.
    public Path toUtf8(SourceFile file, Path work) {
        if (asIs()) {
            return file.content();
        }
        Path target = work.resolve("source-utf8.txt");
        try (InputStream in = Files.newInputStream(file.content())) {
            in.skipNBytes(mark);
            var decoder =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT);
            try (InputStreamReader reader = new InputStreamReader(in, decoder);
                    BufferedWriter writer = Files.newBufferedWriter(target)) {
                char[] buffer = new char[1 << 14];
                for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        if (buffer[i] != 0) {
                            writer.write(buffer[i]);
                        }
                    }
                }
            }
        } catch (CharacterCodingException e) {
            throw new CoterieException(
                    FaultCode.MALFORMED,
                    file.name()
                            + " holds bytes that are no "
                            + charset.name()
                            + ". Say the encoding with --encoding, such as"
                            + " --encoding=iso-8859-2.",
                    e);
        } catch (IOException e) {
            throw Text.unreadable(file.name(), e);
        }
        return target;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new CoterieException(
                    FaultCode.USAGE,
                    "There is no encoding \""
                            + name
                            + "\". Use one such as utf-8, utf-16le, windows-1252 or iso-8859-2.",
                    e);
        }
    }
}
