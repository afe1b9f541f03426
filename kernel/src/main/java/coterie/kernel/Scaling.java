package coterie.kernel;

import java.util.Arrays;
import java.util.List;

/// What brings features to a common scale: z = (x − centre) ÷ scale, in doubles, exactly in this
/// form wherever a customer is placed.
public final class Scaling {
    private final double[] centres;
    private final double[] scales;

    private Scaling(double[] centres, double[] scales) {
        if (centres.length != scales.length) {
            throw new IllegalArgumentException(
                    centres.length + " centres for " + scales.length + " scales");
        }
        this.centres = centres;
        this.scales = scales;
    }

    public static Scaling of(List<Double> centres, List<Double> scales) {
        return new Scaling(
                centres.stream().mapToDouble(Double::doubleValue).toArray(),
                scales.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// Leaves values as they are.
    public static Scaling none(int width) {
        double[] ones = new double[width];
        Arrays.fill(ones, 1);
        return new Scaling(new double[width], ones);
    }

    /// Mean and population standard deviation (divisor n) of every column, each correctly rounded
    /// but for the last step; two scans. A constant column gets scale 1.
    public static Scaling standard(Rows rows) {
        int width = rows.width();
        double n = rows.size();
        double[] centres = means(rows, (column, value) -> value);
        double[] scales = means(rows, (column, value) -> square(value - centres[column]));
        for (int column = 0; column < width; column++) {
            scales[column] = scales[column] > 0 ? Math.sqrt(scales[column]) : 1;
        }
        return n == 0 ? none(width) : new Scaling(centres, scales);
    }

    public int width() {
        return centres.length;
    }

    public double centre(int column) {
        return centres[column];
    }

    public double scale(int column) {
        return scales[column];
    }

    public double apply(int column, double value) {
        return (value - centres[column]) / scales[column];
    }

    /// The same rows, scaled during the scan.
    public Rows apply(Rows rows) {
        if (rows.width() != width()) {
            throw new IllegalArgumentException(
                    rows.width() + " columns for a scaling of " + width());
        }
        return changesNothing() ? rows : new Scaled(rows);
    }

    private boolean changesNothing() {
        return Arrays.stream(centres).allMatch(centre -> centre == 0)
                && Arrays.stream(scales).allMatch(scale -> scale == 1);
    }

    private interface Term {
        double of(int column, double value);
    }

    private static double[] means(Rows rows, Term term) {
        ExactSum[] sums = new ExactSum[rows.width()];
        Arrays.setAll(sums, i -> new ExactSum());
        rows.scan((first, count, columns) -> {
            for (int column = 0; column < sums.length; column++) {
                for (int i = 0; i < count; i++) {
                    sums[column].add(term.of(column, columns[column][i]));
                }
            }
        });
        return Arrays.stream(sums).mapToDouble(s -> s.value() / rows.size()).toArray();
    }

    private static double square(double value) {
        return value * value;
    }

    private final class Scaled implements Rows {
        private final Rows rows;

        Scaled(Rows rows) {
            this.rows = rows;
        }

        @Override
        public long size() {
            return rows.size();
        }

        @Override
        public int width() {
            return rows.width();
        }

        @Override
        public void scan(Sink sink) {
            double[][] scaled = new double[width()][0];
            rows.scan((first, count, columns) -> {
                for (int column = 0; column < scaled.length; column++) {
                    if (scaled[column].length < count) {
                        scaled[column] = new double[count];
                    }
                    double centre = centres[column];
                    double scale = scales[column];
                    double[] from = columns[column];
                    double[] to = scaled[column];
                    for (int i = 0; i < count; i++) {
                        to[i] = (from[i] - centre) / scale;
                    }
                }
                sink.accept(first, count, scaled);
            });
        }
    }
}
