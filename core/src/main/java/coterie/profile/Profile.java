package coterie.profile;

import coterie.explore.Beyond;
import coterie.segment.BySegment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every column, segment against everyone.
///
/// @param columns profiled columns: features first, then by file order
public record Profile(List<ColumnProfile> columns) {
    /// Moments and quantiles (type 7) of the n values that are there; sd divides by n − 1, p5 and
    /// p95 are the 5th and the 95th percentile.
    public record Summary(
            long n,
            long missing,
            double mean,
            double sd,
            double p5,
            double q1,
            double median,
            double q3,
            double p95) {
        /// What is not handed out because it rests on too few customers.
        static final Summary HIDDEN =
                new Summary(
                        0,
                        0,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN);

        /// How many of a yes/no column said yes.
        public long yes() {
            return n == 0 ? 0 : Math.round(mean * n);
        }

        /// Whether it is left out because it rests on too few customers.
        public boolean hidden() {
            return n == 0 && missing == 0;
        }

        /// Whether its variance is that of a yes/no column.
        boolean ofYesAndNo() {
            double variance = mean * (1 - mean) * n / (n - 1.0);
            return n < 2 || Math.abs(sd * sd - variance) < 1e-9;
        }
    }

    /// One level of a categorical column and how many customers have it; missing is the level `""`.
    public record Level(String level, long everyone, BySegment<Long> bySegment) {}

    /// Counts in bins of equal width: `edges` has one more than the counts.
    ///
    /// @param whole whether all values are whole numbers; edges then lie half-way between two of
    ///   them
    /// @param beyond customers whose values the bins leave out
    /// @param density of everyone's values; absent for fewer than [Density#FEWEST] bins
    public record Histogram(
            List<Double> edges,
            List<Long> everyone,
            BySegment<List<Long>> bySegment,
            boolean whole,
            Beyond beyond,
            Optional<Density> density) {
        /// No bins, for as many segments.
        public static Histogram none(int k) {
            return new Histogram(
                    List.of(),
                    List.of(),
                    BySegment.each(k, _ -> List.of()),
                    false,
                    Beyond.NONE,
                    Optional.empty());
        }
    }

    public Optional<ColumnProfile> column(String name) {
        return columns.stream().filter(column -> column.column().equals(name)).findFirst();
    }

    /// The columns of numbers.
    public Stream<NumberColumn> numbers() {
        return columns.stream().flatMap(column -> column.number().stream());
    }

    /// The columns of levels.
    public Stream<LevelColumn> levels() {
        return columns.stream().flatMap(column -> column.ofLevels().stream());
    }

    /// A column of numbers by its name.
    public Optional<NumberColumn> number(String name) {
        return column(name).flatMap(ColumnProfile::number);
    }
}
