package coterie.campaign;

import coterie.kernel.inference.BetaBinomial.Shrunken;
import coterie.profile.test.Differences.Test;
import coterie.segment.BySegment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What the segments answered: the recipe's campaigns and, apart, its outcome.
///
/// @param campaigns the recipe's campaigns in its order, then the outcome; those without a yes/no
///   column are left out
/// @param responders how many campaigns customers accepted, from none to all; the outcome does not
///   count; empty without campaigns
public record Campaigns(List<Campaign> campaigns, List<Responders> responders) {
    /// No campaigns at all.
    public static final Campaigns NONE = new Campaigns(List.of(), List.of());

    /// What a response rate is not.
    public static final String NOT_UPLIFT =
            "A response rate says who answered, not who answered because of the campaign: some would"
                    + " have bought anyway. What a contact adds (uplift) shows only against a group"
                    + " drawn by lot that was not contacted.";

    /// One campaign.
    ///
    /// @param name its column
    /// @param outcome whether it is the campaign under study; then it is no part of the shares
    /// @param circular whether the segments were made from it; then nothing is tested
    /// @param everyone the rate of all kept customers
    /// @param segments the answers, by segment; one that has no value is left out
    /// @param test whether the segments' rates differ; corrected over all campaigns
    /// @param gaps differences of every two segments
    public record Campaign(
            String name,
            boolean outcome,
            boolean circular,
            Rate everyone,
            List<SegmentAnswer> segments,
            Optional<Test> test,
            List<Gap> gaps) {
        /// A segment's answer, by its number.
        public Optional<SegmentAnswer> of(int segment) {
            return segments.stream().filter(each -> each.segment() == segment).findFirst();
        }
    }

    /// What a segment answered.
    ///
    /// @param segment its number
    /// @param answer its rate with the Wilson interval, its share and lift
    /// @param shrunken the rate shrunken towards everyone's, with its interval
    /// @param rank 1 has the highest shrunken rate; empty where the answer has no lift
    public record SegmentAnswer(
            int segment, CampaignAnswer answer, Shrunken shrunken, OptionalInt rank) {}

    /// How much two segments' rates differ.
    ///
    /// @param segment the one
    /// @param other the other, with a larger number
    /// @param difference rate of the one minus rate of the other, with Newcombe's 95 % interval
    /// @param p two-sided; absent where circular
    /// @param corrected Holm's correction over all campaigns × pairs of segments
    public record Gap(
            int segment,
            int other,
            Rate.Difference difference,
            OptionalDouble p,
            OptionalDouble corrected) {}

    /// How many customers accepted so many campaigns.
    ///
    /// @param accepted number of campaigns
    /// @param orMore whether those with more are counted here too
    /// @param everyone customers
    /// @param bySegment the same by segment
    public record Responders(
            int accepted, boolean orMore, long everyone, BySegment<Long> bySegment) {}

    /// The campaign under study.
    public Optional<Campaign> outcome() {
        return campaigns.stream().filter(Campaign::outcome).findFirst();
    }
}
