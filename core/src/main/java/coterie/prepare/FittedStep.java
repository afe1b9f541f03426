package coterie.prepare;

import coterie.recipe.expression.Expression;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A step whose constants are learned: columns it sets, the rows it keeps, the columns it forgets.
///
/// Every kind of recipe step comes down to this, so that fitting, scoring in SQL and the placement
/// of new customers share one compiler.
///
/// @param name the ledger's words for it
/// @param why the recipe's reason; may be empty
/// @param sets columns it adds or replaces, in order; a later one may use an earlier one
/// @param keep rows for which this is true stay; absent keeps all
/// @param forgets columns that end here
public record FittedStep(
        String name,
        String why,
        SequencedMap<String, Expression> sets,
        Optional<Expression> keep,
        List<String> forgets) {}
