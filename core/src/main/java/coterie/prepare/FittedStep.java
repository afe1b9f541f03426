package coterie.prepare;

import coterie.recipe.Expression;
import java.util.Optional;
import java.util.SequencedMap;

/// A step whose constants are learned: columns it sets, and the rows it keeps.
///
/// Every kind of recipe step comes down to this, so that fitting, scoring in SQL and the placement
/// of new customers share one compiler.
///
/// @param name the ledger's words for it
/// @param why the recipe's reason; may be empty
/// @param sets columns it adds or replaces, in order
/// @param keep rows for which this is true stay; absent keeps all
public record FittedStep(
        String name,
        String why,
        SequencedMap<String, Expression> sets,
        Optional<Expression> keep) {}
