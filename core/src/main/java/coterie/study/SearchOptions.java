package coterie.study;

import coterie.recipe.SegmentRule;
import java.util.List;
import java.util.OptionalInt;

/// What the user asks of the search for segments; what is not said stays as the recipe says.
///
/// @param methods the words of the methods that look for them; none as the recipe says
/// @param ks which numbers of segments
/// @param effort how hard to look
/// @param startPublished whether the published solution is the chosen one, where the data is
///   recognised
public record SearchOptions(List<String> methods, Ks ks, Effort effort, boolean startPublished) {
    /// Nothing is asked.
    public static final SearchOptions NONE =
            new SearchOptions(List.of(), Ks.NONE, Effort.NONE, false);

    /// Which numbers of segments.
    ///
    /// @param k the number asked for
    /// @param free true when the data shall choose: the recipe's k does not count
    /// @param least smallest k compared
    /// @param most largest k compared
    public record Ks(OptionalInt k, boolean free, OptionalInt least, OptionalInt most) {
        public static final Ks NONE =
                new Ks(OptionalInt.empty(), false, OptionalInt.empty(), OptionalInt.empty());
    }

    /// How hard to look.
    ///
    /// @param restarts starts
    /// @param swaps swaps a start
    /// @param exactRestarts true when every start shall be carried on to all rows
    public record Effort(OptionalInt restarts, OptionalInt swaps, boolean exactRestarts) {
        public static final Effort NONE =
                new Effort(OptionalInt.empty(), OptionalInt.empty(), false);
    }

    /// The rule of a recipe with what was asked put over it.
    SegmentRule over(SegmentRule rule) {
        return new SegmentRule(
                methods.isEmpty() ? rule.methods() : methods,
                ks.k().isPresent() || ks.free() ? ks.k() : rule.k(),
                ks.least().orElse(rule.kMin()),
                ks.most().orElse(rule.kMax()),
                effort.restarts().orElse(rule.restarts()),
                effort.swaps().orElse(rule.swaps()),
                effort.exactRestarts() || rule.exactRestarts(),
                rule.beside());
    }

    /// Who asked for the number of segments, where somebody did.
    String askedBy() {
        return ks.k().isPresent() ? "the command line" : "the recipe";
    }
}
