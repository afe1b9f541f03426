package coterie.doubt;

import coterie.fault.Alarm;
import coterie.profile.Figures;
import coterie.segment.Candidate;
import coterie.segment.ChoiceOfK;
import java.util.Comparator;
import java.util.List;

/// No number of segments that separates customers clearly: the segments cut a continuum.
final class NoClearStructure {
    /// Below this mean silhouette Kaufman and Rousseeuw (1990) see no substantial structure.
    private static final double SUBSTANTIAL = 0.25;

    private NoClearStructure() {}

    static List<Alarm> of(ChoiceOfK choice) {
        return choice.candidates().stream()
                .filter(candidate -> candidate.silhouette().isPresent())
                .max(Comparator.comparingDouble(one -> one.silhouette().orElse(-2)))
                .filter(best -> best.silhouette().orElse(-2) < SUBSTANTIAL)
                .map(NoClearStructure::alarm)
                .stream()
                .toList();
    }

    private static Alarm alarm(Candidate best) {
        double silhouette = best.silhouette().orElse(Double.NaN);
        return new Alarm(
                        "no-clear-structure",
                        "No number of segments gives groups that stand clearly apart: the largest silhouette is %s (k = %d), below %s. There are no reliable groups, so the segments cut a continuum into parts; use them to act, not to explain, or choose features that differ more."
                                .formatted(
                                        Figures.of(silhouette), best.k(), Figures.of(SUBSTANTIAL)))
                .with("silhouette", silhouette)
                .with("k", best.k())
                .with("limit", SUBSTANTIAL);
    }
}
