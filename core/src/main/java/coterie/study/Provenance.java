package coterie.study;

import java.util.List;

/// What a study rests on beside its source and its recipe.
///
/// @param version of Coterie that found it
/// @param engine version of the engine its tables were in
/// @param seed of every random choice
/// @param playbooks the rules its words come from, the more special first
public record Provenance(String version, String engine, long seed, List<NamedText> playbooks) {
    /// The version of Coterie.
    public static final String VERSION = "0.1.0";

    /// A text that was read, by its name and what is in it.
    ///
    /// @param sha256 of its UTF-8 bytes, in hex
    public record NamedText(String name, String sha256) {}
}
