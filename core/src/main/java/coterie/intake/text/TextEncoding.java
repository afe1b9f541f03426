package coterie.intake.text;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Head;
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
            return asked(asked.get(), head);
        }
        if (asked.isEmpty() && (head.utf16LittleMark() || head.zeroAt(1))) {
            return utf16(StandardCharsets.UTF_16LE, head.utf16LittleMark());
        }
        if (asked.isEmpty() && (head.utf16BigMark() || head.zeroAt(0))) {
            return utf16(StandardCharsets.UTF_16BE, head.utf16BigMark());
        }
        Utf8Check check = Utf8Check.of(file.content(), file.name());
        if (check.valid()) {
            return utf8(head.utf8Mark(), check);
        }
        if (head.utf8Mark() || check.multibyte() > 0 || asked.isPresent()) {
            throw damaged(file, check);
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

    private static TextEncoding asked(Charset charset, Head head) {
        boolean marked =
                (charset.equals(StandardCharsets.UTF_16LE) && head.utf16LittleMark())
                        || (charset.equals(StandardCharsets.UTF_16BE) && head.utf16BigMark());
        return new TextEncoding(
                charset, marked ? 2 : 0, 0, "The encoding " + charset.name() + " was asked for.");
    }

    private static TextEncoding utf16(Charset charset, boolean marked) {
        return new TextEncoding(
                charset,
                marked ? 2 : 0,
                0,
                "The encoding is "
                        + charset.name()
                        + (marked
                                ? ": its byte order mark comes first."
                                : ": every second byte is zero."));
    }

    private static TextEncoding utf8(boolean marked, Utf8Check check) {
        String why =
                marked
                        ? "its byte order mark comes first and every byte agrees."
                        : check.multibyte() > 0 ? "every byte agrees." : "all bytes are ASCII.";
        return new TextEncoding(
                StandardCharsets.UTF_8,
                marked ? 3 : 0,
                check.zeros(),
                "The encoding is UTF-8: " + why);
    }

    private static CoterieException damaged(SourceFile file, Utf8Check check) {
        return new CoterieException(
                FaultCode.MALFORMED,
                file.name()
                        + " is UTF-8 except for byte "
                        + check.firstBad()
                        + " on line "
                        + check.firstBadLine()
                        + ", which is damaged. Mend that line, or say the encoding with"
                        + " --encoding, such as --encoding=windows-1252.");
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
