package coterie.profile;

import coterie.explore.Beyond;
import coterie.recipe.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Every column, segment against everyone.
///
/// @param columns profiled columns: features first, then by file order
public record Profile(List<ColumnProfile> columns) {
    /// One column.
    ///
    /// @param column its name
    /// @param role what it means
    /// @param feature whether the segments were made from it; then differences are description only
    /// @param everyone summary over all kept customers; absent for a categorical column
    /// @param bySegment the same for segment 1, 2, …; empty for a categorical column
    /// @param levels levels of a categorical column, most frequent first; empty for a numeric one
    /// @param histogram shape of a numeric column; absent for a categorical one
    /// @param effect how much the segments explain: eta squared of a numeric column, Cramér's V of
    ///   a categorical one
    public record ColumnProfile(
            String column,
            Role role,
            boolean feature,
            Optional<Summary> everyone,
            List<Summary> bySegment,
            List<Level> levels,
            Optional<Histogram> histogram,
            double effect) {
        public boolean numeric() {
            return everyone.isPresent();
        }

        /// Whether it holds nothing but 0 and 1: of whole numbers within the outer edges only such
        /// a column has the variance p(1 − p).
        public boolean yesNo() {
            return histogram
                            .filter(shape -> shape.whole() && !shape.edges().isEmpty())
                            .filter(shape ->
                                    shape.edges().getFirst() > -1 && shape.edges().getLast() < 2)
                            .isPresent()
                    && everyone.filter(Summary::ofYesAndNo).isPresent();
        }

        /// The share of a segment's customers (from 1) with more than 0, among those with a value;
        /// absent where bins do not tell 0 from the next value.
        public OptionalDouble someOf(int segment) {
            Summary own = numeric() ? bySegment.get(segment - 1) : Summary.HIDDEN;
            if (own.n() == 0 || histogram.isEmpty()) {
                return OptionalDouble.empty();
            }
            Histogram shape = histogram.orElseThrow();
            List<Long> counts = shape.bySegment().get(segment - 1);
            if (!shape.whole()
                    || counts.size() + 1 != shape.edges().size()
                    || shape.beyond().below() > 0) {
                return OptionalDouble.empty();
            }
            long none = 0;
            for (int bin = 0; bin < counts.size() && shape.edges().get(bin) < 0; bin++) {
                if (shape.edges().get(bin + 1) > 1) {
                    return OptionalDouble.empty();
                }
                none += counts.get(bin);
            }
            return OptionalDouble.of(1 - (double) none / own.n());
        }

        /// `eta squared` or `Cramér's V`.
        public String effectName() {
            return numeric() ? "eta squared" : "Cramér's V";
        }
    }

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

        private boolean ofYesAndNo() {
            double variance = mean * (1 - mean) * n / (n - 1.0);
            return n < 2 || Math.abs(sd * sd - variance) < 1e-9;
        }
    }

    /// One level of a categorical column and how many customers have it; missing is the level `""`.
    public record Level(String level, long everyone, List<Long> bySegment) {}

    /// Counts in bins of equal width: `edges` has one more than the counts.
    ///
    /// @param whole whether all values are whole numbers; edges then lie half-way between two of
    ///   them
    /// @param beyond customers whose values the bins leave out
    /// @param density of everyone's values; absent for fewer than [Density#FEWEST] bins
    public record Histogram(
            List<Double> edges,
            List<Long> everyone,
            List<List<Long>> bySegment,
            boolean whole,
            Beyond beyond,
            Optional<Density> density) {}

    public Optional<ColumnProfile> column(String name) {
        return columns.stream().filter(column -> column.column().equals(name)).findFirst();
    }
}
