package coterie.profile.segment;

import coterie.campaign.CampaignAnswer;
import coterie.profile.Profile;
import coterie.profile.Traits;
import coterie.recipe.Noun;
import coterie.segment.BySegment;
import coterie.segment.Segmentation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// Turns a profile into one record a segment.
public final class Segments {
    private Segments() {}

    /// Segments by number.
    ///
    /// @param revenue revenue of segment 1, 2, …; empty without a revenue expression
    /// @param campaigns yes/no columns of past campaigns
    /// @param unit what a row is called
    public static List<Segment> of(
            Segmentation segmentation,
            Profile profile,
            BySegment<Double> revenue,
            List<String> campaigns,
            Noun unit) {
        long everyone = segmentation.sizes().stream().mapToLong(Long::longValue).sum();
        double total = revenue.stream().mapToDouble(Double::doubleValue).sum();
        return IntStream.rangeClosed(1, segmentation.k())
                .mapToObj(number -> {
                    long size = segmentation.sizes().of(number);
                    return new Segment(
                            number,
                            size,
                            (double) size / everyone,
                            revenue.k() == 0 || total == 0
                                    ? Optional.empty()
                                    : Optional.of(revenue.of(number) / total),
                            means(profile, number),
                            Traits.of(profile, number, size, everyone, unit),
                            CampaignAnswer.of(profile, campaigns, number));
                })
                .toList();
    }

    private static SequencedMap<String, Double> means(Profile profile, int segment) {
        SequencedMap<String, Double> means = new LinkedHashMap<>();
        profile.numbers()
                .filter(column -> column.bySegment().of(segment).n() > 0)
                .forEach(column ->
                        means.put(column.column(), column.bySegment().of(segment).mean()));
        return means;
    }
}
