package coterie.prepare.learn;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.fault.Alarm;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.kernel.ExactSum;
import coterie.prepare.FittedPreparation;
import coterie.recipe.Scaling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Learns centre and scale of every feature in two passes, with exact sums.
final class ScalerFitter {
    /// Squares of larger values leave the range of a double.
    private static final double LARGEST = 1e150;

    private final Engine engine;
    private final Relation table;
    private final Scaling scaling;
    private final List<Feature> features;

    /// @param name as people see it
    /// @param column where the table holds its values
    /// @param fixed the weight of an unscaled 0/1 column; 0 where the feature is scaled
    record Feature(String name, String column, double fixed) {}

    ScalerFitter(Engine engine, Relation table, Scaling scaling, List<Feature> features) {
        this.engine = engine;
        this.table = table;
        this.scaling = scaling;
        this.features = features;
    }

    /// The scaler; constant features are left out with an alarm, unless all are constant.
    FittedPreparation.Scaler fit(List<Alarm> alarms) {
        int width = features.size();
        var rows = engine.table(table).numbers(features.stream().map(Feature::column).toList());
        double[] least = new double[width];
        double[] most = new double[width];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        ExactSum[] sums = sums(width);
        rows.scan((first, count, columns) -> {
            for (int j = 0; j < width; j++) {
                for (int i = 0; i < count; i++) {
                    double x = columns[j][i];
                    if (!(Math.abs(x) <= LARGEST)) {
                        throw outOfRange(features.get(j).name(), x, first + i + 1);
                    }
                    least[j] = Math.min(least[j], x);
                    most[j] = Math.max(most[j], x);
                    sums[j].add(x);
                }
            }
        });
        double n = rows.size();
        double[] means = Arrays.stream(sums).mapToDouble(sum -> sum.value() / n).toArray();
        ExactSum[] squares = sums(width);
        rows.scan((_, count, columns) -> {
            for (int j = 0; j < width; j++) {
                for (int i = 0; i < count; i++) {
                    double d = columns[j][i] - means[j];
                    squares[j].add(d * d);
                }
            }
        });
        List<Integer> varying =
                IntStream.range(0, width).filter(j -> least[j] < most[j]).boxed().toList();
        if (varying.size() < width && rows.size() > 0) {
            alarms.add(constants(varying));
        }
        List<Integer> used =
                varying.isEmpty() ? IntStream.range(0, width).boxed().toList() : varying;
        List<Double> centres = new ArrayList<>();
        List<Double> scales = new ArrayList<>();
        for (int j : used) {
            double sd = Math.sqrt(squares[j].value() / n);
            centres.add(centre(j, means[j], least[j]));
            scales.add(scale(j, sd, most[j] - least[j]) / weight(j));
        }
        return new FittedPreparation.Scaler(
                used.stream().map(j -> features.get(j).name()).toList(),
                used.stream().map(j -> features.get(j).column()).toList(),
                List.copyOf(centres),
                List.copyOf(scales));
    }

    private boolean scaled(int j) {
        Feature feature = features.get(j);
        return feature.fixed() == 0 && !scaling.unscaled().contains(feature.name());
    }

    private double weight(int j) {
        Feature feature = features.get(j);
        double own = scaling.weights().getOrDefault(feature.name(), 1.0);
        return feature.fixed() == 0 ? own : own * feature.fixed();
    }

    private double centre(int j, double mean, double least) {
        if (!scaled(j)) {
            return 0;
        }
        return switch (scaling.method()) {
            case STANDARD -> mean;
            case RANGE -> least;
            case NONE -> 0;
        };
    }

    private double scale(int j, double sd, double range) {
        if (!scaled(j)) {
            return 1;
        }
        double scale =
                switch (scaling.method()) {
                    case STANDARD -> sd;
                    case RANGE -> range;
                    case NONE -> 1;
                };
        return scale > 0 ? scale : 1;
    }

    private Alarm constants(List<Integer> varying) {
        List<String> names =
                IntStream.range(0, features.size())
                        .filter(j -> !varying.contains(j))
                        .mapToObj(j -> features.get(j).name())
                        .toList();
        return new Alarm(
                        "constant-feature",
                        String.join(", ", names)
                                + (names.size() == 1 ? " has" : " have")
                                + " the same value for every customer that is left, so "
                                + (names.size() == 1 ? "it tells" : "they tell")
                                + " nothing apart and "
                                + (names.size() == 1 ? "is" : "are")
                                + " not used. Leave out "
                                + (names.size() == 1 ? "it" : "them")
                                + ", or look at the steps before.")
                .with("features", names);
    }

    private static ExactSum[] sums(int width) {
        ExactSum[] sums = new ExactSum[width];
        Arrays.setAll(sums, _ -> new ExactSum());
        return sums;
    }

    private static CoterieException outOfRange(String feature, double value, long row) {
        return new CoterieException(
                FaultCode.VALUE_OUT_OF_RANGE,
                "The feature \""
                        + feature
                        + "\" is "
                        + value
                        + " in kept row "
                        + row
                        + "; values beyond 1e150 cannot be compared. Correct the value, or drop or cap"
                        + " it in a step.");
    }
}
