package coterie.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 by which a text or a file is known and a document is sealed.
public final class Sha256 {
    private Sha256() {}

    /// Of the text's UTF-8 bytes, in hex.
    public static String of(String text) {
        return hex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Of a file's bytes, in hex.
    public static String of(Path file) throws IOException {
        MessageDigest digest = digest();
        try (OutputStream hashed =
                new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, hashed);
        }
        return hex(digest.digest());
    }

    /// For those who hash what passes by.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// A hash as it is written.
    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
