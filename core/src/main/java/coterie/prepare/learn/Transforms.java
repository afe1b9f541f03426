package coterie.prepare.learn;

import coterie.prepare.FittedStep;
import coterie.recipe.Scaling;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Expression.Calculation;
import coterie.recipe.expression.Expression.Call;
import coterie.recipe.expression.Expression.Column;
import coterie.recipe.expression.Expression.Numeral;
import coterie.recipe.expression.Expression.Operator;
import coterie.recipe.expression.Function;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Features that are transformed before scaling stand in columns of their own, so that tables and
/// profiles show the values people know.
final class Transforms {
    private Transforms() {}

    /// The step that adds those columns; empty name where nothing is transformed.
    static FittedStep of(Scaling scaling, List<ScalerFitter.Feature> features, Statistics learn) {
        SequencedMap<String, Expression> sets = new LinkedHashMap<>();
        for (ScalerFitter.Feature feature : features) {
            Optional.ofNullable(scaling.transforms().get(feature.name()))
                    .ifPresent(transform ->
                            sets.put(
                                    column(feature.name(), transform),
                                    expression(feature.column(), transform, learn)));
        }
        return new FittedStep(
                sets.isEmpty() ? "" : "transform features: " + String.join(", ", sets.keySet()),
                "",
                sets,
                Optional.empty(),
                List.of());
    }

    /// The features with the columns that hold their values.
    static List<ScalerFitter.Feature> columns(
            Scaling scaling, List<ScalerFitter.Feature> features) {
        return features.stream()
                .map(feature ->
                        Optional.ofNullable(scaling.transforms().get(feature.name()))
                                .map(transform ->
                                        new ScalerFitter.Feature(
                                                feature.name(),
                                                column(feature.name(), transform),
                                                feature.fixed()))
                                .orElse(feature))
                .toList();
    }

    private static String column(String feature, Scaling.Transform transform) {
        return switch (transform) {
            case LOG -> "log1p(" + feature + ")";
            case YEO_JOHNSON -> "yeo_johnson(" + feature + ")";
        };
    }

    private static Expression expression(
            String column, Scaling.Transform transform, Statistics learn) {
        return switch (transform) {
            case LOG -> new Call(Function.LOG1P, List.of(new Column(column)));
            case YEO_JOHNSON -> YeoJohnson.expression(column, YeoJohnson.lambda(learn, column));
        };
    }

    /// (base + 1)^exponent − 1, over exponent.
    static Expression power(Expression base, double exponent) {
        Expression log =
                new Calculation(
                        Operator.MULTIPLY,
                        Numeral.of(exponent),
                        new Call(Function.LOG1P, List.of(base)));
        return new Calculation(
                Operator.DIVIDE,
                new Calculation(
                        Operator.SUBTRACT, new Call(Function.EXP, List.of(log)), Numeral.of(1)),
                Numeral.of(exponent));
    }
}
