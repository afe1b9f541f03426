package coterie.recipe;

/// A row-wise SQL expression with one exact meaning in every dialect.
///
/// Parsed from the recipe's text by [ExpressionParser], rendered for an engine by its dialect. No
/// text of a user reaches an engine except through this tree.
public sealed interface Expression {
    /// A column by its recipe name.
    record Column(String name) implements Expression {}
}
