package coterie.recipe;

/// A question to the customers as they were read, answered by SQL.
///
/// @param name heading of the answer
/// @param about what it says, for people; may be empty
/// @param sql a SELECT from `customers` under the recipe's column names
public record Question(String name, String about, String sql) {}
