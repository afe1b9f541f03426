package coterie.campaign;

import coterie.profile.NumberColumn;
import coterie.profile.Profile;
import coterie.profile.Profile.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What a segment answered to one campaign.
///
/// Two measures are easily mixed up, so both are named: the *rate* is the share of the customers
/// reached who responded; the *share* is this campaign's part of all the segment's acceptances.
///
/// @param name the campaign's column
/// @param rate responded of reached, with its interval
/// @param shareOf the segment's acceptances over all campaigns of the recipe; 0 where some of them
///   may not be shown
/// @param lift the segment's rate ÷ everyone's; empty where at most one customer of all responded,
///   which ranks nothing
public record CampaignAnswer(String name, Rate rate, long shareOf, OptionalDouble lift) {

    /// This campaign's part of the segment's acceptances, 0 to 1; empty when there are none.
    public OptionalDouble share() {
        return shareOf == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) rate.count() / shareOf);
    }

    /// The answers of one segment (from 1) to campaigns, in the recipe's order; columns the profile
    /// lacks or in which the segment has no value are left out.
    public static List<CampaignAnswer> of(Profile profile, List<String> campaigns, int segment) {
        List<NumberColumn> columns =
                campaigns.stream()
                        .flatMap(name -> profile.number(name).stream())
                        .filter(column -> column.bySegment().of(segment).n() > 0)
                        .toList();
        boolean hidden =
                campaigns.stream()
                        .flatMap(name -> profile.number(name).stream())
                        .anyMatch(column -> column.bySegment().of(segment).hidden());
        long acceptances =
                hidden
                        ? 0
                        : columns.stream()
                                .mapToLong(column -> responded(column.bySegment().of(segment)))
                                .sum();
        List<CampaignAnswer> answers = new ArrayList<>();
        for (NumberColumn column : columns) {
            Summary own = column.bySegment().of(segment);
            Summary everyone = column.everyone();
            Rate rate = Rate.of(responded(own), own.n());
            answers.add(
                    new CampaignAnswer(
                            column.column(),
                            rate,
                            acceptances,
                            responded(everyone) > 1
                                    ? OptionalDouble.of(rate.share() / everyone.mean())
                                    : OptionalDouble.empty()));
        }
        return answers;
    }

    private static long responded(Summary summary) {
        return Math.round(summary.mean() * summary.n());
    }
}
