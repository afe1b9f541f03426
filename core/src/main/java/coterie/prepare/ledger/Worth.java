package coterie.prepare.ledger;

import coterie.prepare.FittedStep;
import coterie.prepare.Prepared;
import coterie.prepare.select.PreparationSelect;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What a customer is worth: a column of Coterie's own in every SELECT of a preparation.
///
/// It is computed from the source before any step where it can be, so that steps that change a
/// column do not change the revenue; an expression over derived columns waits for the last step.
///
/// @param expression the recipe's revenue expression, resolved
/// @param fromSource whether it needs source columns only
public record Worth(Optional<Expression> expression, boolean fromSource) {
    public static Worth of(Optional<Expression> expression, Collection<String> sourceColumns) {
        return new Worth(
                expression,
                expression.filter(e -> sourceColumns.containsAll(e.columns())).isPresent());
    }

    /// What the first part of a SELECT adds.
    public Map<String, Expression> added() {
        return fromSource ? column() : Map.of();
    }

    /// Adds the column after the last step, where it was not added before.
    public void addLate(PreparationSelect select) {
        if (expression.isPresent() && !fromSource) {
            select.apply(new FittedStep("revenue", "", column(), Optional.empty(), List.of()));
        }
    }

    /// How its values are stored.
    Optional<Kind> kind(PreparationSelect select) {
        return expression.map(select.kinds()::of);
    }

    private SequencedMap<String, Expression> column() {
        SequencedMap<String, Expression> column = new LinkedHashMap<>();
        expression.ifPresent(e -> column.put(Prepared.REVENUE, e));
        return column;
    }
}
