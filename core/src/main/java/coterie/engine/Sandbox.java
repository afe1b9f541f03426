package coterie.engine;

/// A database of its own that holds a copy of one table and nothing else, for questions that a user
/// writes as SQL.
///
/// It sees no file, no network and no other table, nothing can be switched on again, and only a
/// single SELECT is run. This is the one place where SQL that Coterie did not make reaches an
/// engine.
public interface Sandbox extends AutoCloseable {
    /// Answers one SELECT.
    ///
    /// @throws coterie.fault.CoterieException `USAGE` when it is not one SELECT or the database
    ///   refuses it
    QueryResult query(String select);

    @Override
    void close();
}
