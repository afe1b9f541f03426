package coterie.playbook;

import coterie.document.Sha256;

/// A playbook and the text it was read from.
///
/// @param name what it is called in messages
/// @param sha256 of the text, in hex
/// @param playbook what it says
public record PlaybookText(String name, String sha256, Playbook playbook) {
    /// Reads a text.
    ///
    /// @throws coterie.fault.CoterieException `RECIPE_INVALID` with everything wrong with it
    static PlaybookText of(String name, String yaml) {
        return new PlaybookText(name, Sha256.of(yaml), PlaybookReader.read(name, yaml));
    }
}
