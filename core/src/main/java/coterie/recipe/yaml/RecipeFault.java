package coterie.recipe.yaml;

/// One thing wrong with a recipe.
///
/// @param line of its file, from 1
/// @param message what is wrong and what is expected, without a full stop
public record RecipeFault(int line, String message) {}
