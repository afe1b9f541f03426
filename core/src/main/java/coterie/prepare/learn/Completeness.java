package coterie.prepare.learn;

import coterie.prepare.FittedStep;
import coterie.recipe.expression.Expression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What comes after the last step of every recipe: a customer without one of the features cannot be
/// placed.
final class Completeness {
    private Completeness() {}

    static FittedStep step(List<ScalerFitter.Feature> features) {
        List<Expression> all =
                features.stream()
                        .<Expression>map(feature ->
                                new Expression.Not(
                                        new Expression.IsMissing(
                                                new Expression.Column(feature.column()))))
                        .toList();
        return new FittedStep(
                "keep rows that have every feature",
                "a customer without one of them cannot be placed; fill missing values to keep them",
                new LinkedHashMap<>(),
                Optional.of(new Expression.And(all)),
                List.of());
    }
}
