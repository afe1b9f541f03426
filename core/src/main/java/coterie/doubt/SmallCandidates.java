package coterie.doubt;

import coterie.fault.Alarm;
import coterie.kernel.catalogue.Methods;
import coterie.profile.Figures;
import coterie.recipe.Noun;
import coterie.segment.Candidate;
import coterie.segment.ChoiceOfK;
import java.util.List;

/// Compared numbers of segments, other than the chosen one, that cut off a handful of customers.
final class SmallCandidates {
    /// A smaller share than this looks like outliers.
    private static final double OUTLIERS = 0.02;

    private SmallCandidates() {}

    static List<Alarm> of(ChoiceOfK choice, Noun unit) {
        List<Candidate> small =
                choice.ofItsMethod().stream()
                        .filter(candidate -> candidate.k() > 1 && candidate.k() != choice.k())
                        .filter(candidate ->
                                candidate.sizes().getLast() < ChoiceOfK.floor(candidate))
                        .toList();
        if (small.isEmpty()) {
            return List.of();
        }
        Candidate first = small.getFirst();
        return List.of(
                new Alarm(
                                "small-segment-in-comparison",
                                "From k = %d on, the best solution%s has a segment of %s %s, below %s: %s"
                                        .formatted(
                                                first.k(),
                                                choice.severalMethods()
                                                        ? " by " + Methods.name(first.method())
                                                        : "",
                                                Figures.count(first.sizes().getLast()),
                                                unit.after(first.sizes().getLast()),
                                                Figures.count(ChoiceOfK.floor(first)),
                                                meaning(first)))
                        .with("k", small.stream().map(Candidate::k).toList())
                        .with(
                                "smallest",
                                small.stream()
                                        .map(candidate -> candidate.sizes().getLast())
                                        .toList()));
    }

    private static String meaning(Candidate candidate) {
        long all = candidate.sizes().stream().mapToLong(Long::longValue).sum();
        return candidate.sizes().getLast() < OUTLIERS * all
                ? "outliers rather than a segment. Look at them one by one."
                : "small, so its figures have wide intervals. Take fewer segments, or read them with care.";
    }
}
