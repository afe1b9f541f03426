package coterie.recipe;

import java.util.List;
import java.util.Optional;

/// One column a recipe names.
///
/// @param name the recipe's name for it
/// @param also how else a file may call it
/// @param role what it means; absent means as inferred
/// @param optional whether the recipe runs without it
public record ColumnRule(String name, List<String> also, Optional<Role> role, boolean optional) {}
