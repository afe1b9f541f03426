package coterie.document;

/// A document of two lines of JSON: a seal, and the content whose SHA-256 the seal holds. One that
/// was cut off or edited is known by it.
///
/// @param seal what is said of the content
/// @param content one line
public record Sealed(Node seal, String content) {
    private static final String SHA256 = "sha256";

    /// The document of a content.
    ///
    /// @param seal what is said of it
    public static String of(Fields seal, String content) {
        return Json.line(seal.put(SHA256, Sha256.of(content)).map()) + "\n" + content + "\n";
    }

    /// Reads a document; whether it is [#intact] is for the reader to ask.
    ///
    /// @throws MalformedException where the first line is no JSON
    public static Sealed read(String document) throws MalformedException {
        int end = document.indexOf('\n');
        return new Sealed(
                Json.read(end < 0 ? "" : document.substring(0, end)),
                document.substring(end + 1).strip());
    }

    /// Whether the content is the one that was sealed.
    public boolean intact() {
        return seal.at(SHA256).asText().orElse("").equals(Sha256.of(content));
    }
}
