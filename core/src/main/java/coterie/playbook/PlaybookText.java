package coterie.playbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A playbook as it is written.
///
/// @param name what it is called in messages
/// @param yaml its text
public record PlaybookText(String name, String yaml) {
    /// What it says.
    ///
    /// @throws coterie.fault.CoterieException `RECIPE_INVALID` with everything wrong with it
    public Playbook read() {
        return PlaybookReader.read(name, yaml);
    }

    /// SHA-256 of its UTF-8 bytes, in hex.
    public String sha256() {
        try {
            byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
