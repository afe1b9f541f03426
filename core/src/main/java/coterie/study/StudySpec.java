package coterie.study;

import coterie.intake.ReadOptions;
import coterie.recipe.Recipe;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// Everything a run is told.
///
/// @param source where the customers are
/// @param read how to read them
/// @param recipe what to do; absent means inferred from the data
/// @param k the number of segments asked for; absent means as the recipe says
/// @param kMin smallest k compared, where the user said so
/// @param kMax largest k compared, where the user said so
/// @param restarts starts, where the user said so
/// @param swaps swaps a start, where the user said so
/// @param chooseK true when the user asked for `--k auto`: the recipe's k does not count
/// @param seed of every random choice
/// @param threads worker threads; changes no result
public record StudySpec(
        Path source,
        ReadOptions read,
        Optional<Recipe> recipe,
        OptionalInt k,
        boolean chooseK,
        OptionalInt kMin,
        OptionalInt kMax,
        OptionalInt restarts,
        OptionalInt swaps,
        long seed,
        int threads) {}
