package coterie.segment;

import coterie.fault.Alarm;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How many segments, and why.
///
/// @param k the chosen number
/// @param because one sentence
/// @param bySilhouette the k the rule of the silhouette would choose
/// @param candidates what was compared, by k
/// @param alarms such as a k against the silhouette's choice
public record ChoiceOfK(
        int k, String because, int bySilhouette, List<Candidate> candidates, List<Alarm> alarms) {
    /// A segment smaller than this many customers is too small to act on, whatever its share.
    public static final long FEWEST = 30;

    /// A segment with a smaller share than this is too small to act on.
    public static final double SMALLEST_SHARE = 0.01;

    /// Chooses among candidates: the k that was asked for, else the largest silhouette among those
    /// from k = 2 whose smallest segment has max(30, 1 %) customers, else, with an alarm, the
    /// largest silhouette.
    ///
    /// @param candidates at least one; a k asked for is among them
    /// @param asked the k of the recipe or the user
    /// @param askedBy who asked, for the sentence: `the recipe`, `the command line`
    public static ChoiceOfK among(List<Candidate> candidates, OptionalInt asked, String askedBy) {
        List<Alarm> alarms = new ArrayList<>();
        Optional<Candidate> actionable =
                candidates.stream().filter(ChoiceOfK::actionable).max(bySilhouetteThenFewer());
        Candidate best =
                actionable
                        .or(() ->
                                candidates.stream()
                                        .filter(c -> c.silhouette().isPresent())
                                        .max(bySilhouetteThenFewer()))
                        .orElse(candidates.getFirst());
        int k = asked.orElse(best.k());
        Candidate chosen = candidates.stream().filter(c -> c.k() == k).findFirst().orElseThrow();
        if (asked.isEmpty() && actionable.isEmpty() && best.k() > 1) {
            alarms.add(
                    new Alarm(
                                    "no-actionable-k",
                                    "Every k compared has a segment below %d customers, too few to act on. The largest silhouette was taken; compare fewer segments or bring more customers."
                                            .formatted(floor(best)))
                            .with("floor", floor(best)));
        }
        if (asked.isPresent()
                && best.k() != k
                && best.silhouette().isPresent()
                && chosen.silhouette().isPresent()) {
            alarms.add(againstSilhouette(best, chosen, askedBy));
        }
        smallSegment(chosen).ifPresent(alarms::add);
        return new ChoiceOfK(
                k, because(chosen, best, asked, askedBy, candidates), best.k(), candidates, alarms);
    }

    /// The published solution as the chosen one, in the place of the candidate with the same k.
    public static ChoiceOfK published(List<Candidate> candidates, Candidate solution) {
        ChoiceOfK best = among(candidates, OptionalInt.of(solution.k()), "the publication");
        return new ChoiceOfK(
                solution.k(),
                "The published solution was asked for; it has " + solution.k() + " segments.",
                best.bySilhouette(),
                candidates.stream().map(one -> one.k() == solution.k() ? solution : one).toList(),
                best.alarms());
    }

    /// The candidate of the chosen k.
    public Candidate chosen() {
        return candidates.stream()
                .filter(candidate -> candidate.k() == k)
                .findFirst()
                .orElseThrow();
    }

    private static Comparator<Candidate> bySilhouetteThenFewer() {
        return Comparator.comparingDouble((Candidate c) -> c.silhouette().orElse(-2))
                .thenComparing(Candidate::k, Comparator.reverseOrder());
    }

    private static boolean actionable(Candidate candidate) {
        return candidate.silhouette().isPresent()
                && candidate.sizes().getLast() >= floor(candidate);
    }

    /// The fewest customers a segment of a candidate needs to be acted on.
    public static long floor(Candidate candidate) {
        long rows = candidate.sizes().stream().mapToLong(Long::longValue).sum();
        return Math.max(FEWEST, (long) Math.ceil(SMALLEST_SHARE * rows));
    }

    private static String because(
            Candidate chosen,
            Candidate best,
            OptionalInt asked,
            String askedBy,
            List<Candidate> candidates) {
        if (chosen.k() == 1 && asked.isEmpty()) {
            return "The customers do not differ in any feature, so there is one segment.";
        }
        String range = candidates.getFirst().k() + " to " + candidates.getLast().k();
        if (asked.isPresent()) {
            String choice =
                    Character.toUpperCase(askedBy.charAt(0))
                            + askedBy.substring(1)
                            + " asks for "
                            + chosen.k()
                            + " segments";
            return best.k() == chosen.k() || best.silhouette().isEmpty()
                    ? choice + "; the silhouette would choose the same among " + range + "."
                    : choice
                            + "; the silhouette would choose "
                            + best.k()
                            + " among "
                            + range
                            + ".";
        }
        return "%d segments have the largest silhouette (%s) among k = %s whose smallest segment has at least %d customers."
                .formatted(
                        chosen.k(),
                        rounded(chosen.silhouette().orElse(Double.NaN)),
                        range,
                        floor(chosen));
    }

    private static Alarm againstSilhouette(Candidate best, Candidate chosen, String askedBy) {
        return new Alarm(
                        "k-against-silhouette",
                        "%d segments were asked for by %s, but %d separate more clearly (silhouette %s against %s). Say why %d are more useful, or use --k auto."
                                .formatted(
                                        chosen.k(),
                                        askedBy,
                                        best.k(),
                                        rounded(best.silhouette().orElse(Double.NaN)),
                                        rounded(chosen.silhouette().orElse(Double.NaN)),
                                        chosen.k()))
                .with("k", chosen.k())
                .with("silhouette", chosen.silhouette().orElse(Double.NaN))
                .with("k_by_silhouette", best.k())
                .with("silhouette_by_silhouette", best.silhouette().orElse(Double.NaN));
    }

    private static Optional<Alarm> smallSegment(Candidate chosen) {
        long smallest = chosen.sizes().getLast();
        if (chosen.k() == 1 || smallest >= floor(chosen)) {
            return Optional.empty();
        }
        return Optional.of(
                new Alarm(
                                "small-segment",
                                "The smallest segment has %d customers, below %d (the larger of %d and 1 %%). Its averages are uncertain and a campaign for it hardly pays; take fewer segments or treat these customers one by one."
                                        .formatted(smallest, floor(chosen), FEWEST))
                        .with("smallest", smallest)
                        .with("floor", floor(chosen))
                        .with("k", chosen.k()));
    }

    private static String rounded(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(2)).toPlainString();
    }
}
