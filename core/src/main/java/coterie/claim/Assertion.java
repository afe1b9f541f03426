package coterie.claim;

import coterie.claim.Facts.Group;
import java.util.Optional;

/// What a sentence says, in a form that numbers can answer.
sealed interface Assertion {
    /// A figure: the measure of a group is (about, at least, at most) so much.
    record Amount(Group group, Measure measure, Figure figure, Bound bound) implements Assertion {}

    /// The group's mean is so much above or below that of everyone.
    record Relative(Group group, Measure measure, Figure figure, boolean above)
            implements Assertion {}

    /// A figure that is not of the measure's kind: a percentage of a mean, a count of a share.
    record OtherKind(Measure measure, Figure figure) implements Assertion {}

    /// Something of a segment that the study does not have.
    record NoSegment(int number) implements Assertion {}

    /// The group has the highest or lowest value of all segments.
    record Extreme(Group group, Measure measure, boolean highest) implements Assertion {}

    /// One group has more (or less) than another, perhaps by a factor.
    record Versus(Group group, Group other, Measure measure, boolean more, Optional<Double> factor)
            implements Assertion {}

    /// The group has (almost) none, or has some, of the members of a household.
    record Household(Group group, Measure measure, boolean some) implements Assertion {}

    /// Most customers of the group have a level.
    record Mostly(Group group, Measure.Level level) implements Assertion {}

    /// How a stated figure bounds the measure.
    enum Bound {
        EXACTLY,
        ABOUT,
        MORE_THAN,
        LESS_THAN
    }
}
