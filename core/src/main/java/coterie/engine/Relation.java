package coterie.engine;

/// A table of an [Engine].
///
/// @param name its name, unquoted
/// @param rows number of rows
public record Relation(String name, long rows) {}
