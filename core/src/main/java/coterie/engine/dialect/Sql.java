package coterie.engine.dialect;

/// Quoting: the only way a name or a text gets into SQL.
public final class Sql {
    private Sql() {}

    /// An identifier, quoted, with quotes inside doubled.
    public static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /// A text literal, quoted, with quotes inside doubled.
    public static String text(String value) {
        return '\'' + value.replace("'", "''") + '\'';
    }
}
