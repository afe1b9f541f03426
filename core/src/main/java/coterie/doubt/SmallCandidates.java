package coterie.doubt;

import coterie.fault.Alarm;
import coterie.recipe.Noun;
import coterie.segment.Candidate;
import coterie.segment.ChoiceOfK;
import java.util.List;

/// Compared numbers of segments, other than the chosen one, that cut off a handful of customers.
final class SmallCandidates {
    private SmallCandidates() {}

    static List<Alarm> of(ChoiceOfK choice, Noun unit) {
        List<Candidate> small =
                choice.candidates().stream()
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
                                "From k = %d on, the best solution has a segment of %s, below %d: outliers rather than a segment. Look at them one by one."
                                        .formatted(
                                                first.k(),
                                                first.sizes().getLast()
                                                        + " "
                                                        + unit.after(first.sizes().getLast()),
                                                ChoiceOfK.floor(first)))
                        .with("k", small.stream().map(Candidate::k).toList())
                        .with(
                                "smallest",
                                small.stream()
                                        .map(candidate -> candidate.sizes().getLast())
                                        .toList()));
    }
}
