package coterie.profile.test;

import coterie.prepare.FittedPreparation;
import coterie.prepare.FittedStep;
import coterie.recipe.expression.Expression;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which columns say the same as those the segments were made from: the features, the columns they
/// were computed from, and everything computed from those.
///
/// Segments differ in them by construction, whatever the data; a test of them is circular and its p
/// means nothing.
public final class Circular {
    private Circular() {}

    /// Names of all such columns.
    public static Set<String> columns(FittedPreparation fitted) {
        Set<String> columns = new HashSet<>(fitted.recipe().making().features());
        columns.addAll(fitted.scaler().features());
        columns.addAll(fitted.scaler().columns());
        for (FittedStep step : fitted.steps().reversed()) {
            for (Map.Entry<String, Expression> set : step.sets().sequencedEntrySet().reversed()) {
                if (columns.contains(set.getKey())) {
                    columns.addAll(set.getValue().columns());
                }
            }
        }
        for (FittedStep step : fitted.steps()) {
            step.sets()
                    .forEach((name, expression) -> {
                        if (expression.columns().stream().anyMatch(columns::contains)) {
                            columns.add(name);
                        }
                    });
        }
        return columns;
    }
}
