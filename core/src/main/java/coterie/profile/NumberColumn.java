package coterie.profile;

import coterie.profile.Profile.Histogram;
import coterie.profile.Profile.Summary;
import coterie.recipe.Role;
import coterie.segment.BySegment;
import java.util.List;
import java.util.OptionalDouble;

/// A column of numbers or of yes and no.
///
/// @param everyone summary over all kept customers
/// @param bySegment the same of each segment
/// @param histogram its shape
/// @param effect eta squared
public record NumberColumn(
        String column,
        Role role,
        boolean feature,
        Summary everyone,
        BySegment<Summary> bySegment,
        Histogram histogram,
        double effect)
        implements ColumnProfile {
    /// Whether it holds nothing but 0 and 1: of whole numbers within the outer edges only such a
    /// column has the variance p(1 − p).
    public boolean yesNo() {
        return histogram.whole()
                && !histogram.edges().isEmpty()
                && histogram.edges().getFirst() > -1
                && histogram.edges().getLast() < 2
                && everyone.ofYesAndNo();
    }

    /// The share of a segment's customers (from 1) with more than 0, among those with a value;
    /// absent where bins do not tell 0 from the next value.
    public OptionalDouble someOf(int segment) {
        Summary own = bySegment.of(segment);
        List<Long> counts = histogram.bySegment().of(segment);
        if (own.n() == 0
                || !histogram.whole()
                || counts.size() + 1 != histogram.edges().size()
                || histogram.beyond().below() > 0) {
            return OptionalDouble.empty();
        }
        long none = 0;
        for (int bin = 0; bin < counts.size() && histogram.edges().get(bin) < 0; bin++) {
            if (histogram.edges().get(bin + 1) > 1) {
                return OptionalDouble.empty();
            }
            none += counts.get(bin);
        }
        return OptionalDouble.of(1 - (double) none / own.n());
    }
}
