package coterie.segment;

import coterie.fault.Alarm;
import coterie.kernel.catalogue.Methods;
import coterie.recipe.Noun;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// How many segments, and why.
///
/// @param chosen the solution that was taken; one of the candidates, or one that was published
/// @param because one sentence
/// @param bySilhouette the k the rule of the silhouette would choose
/// @param candidates what was searched and compared, by k, by all methods
/// @param alarms such as a k against the silhouette's choice
public record ChoiceOfK(
        Candidate chosen,
        String because,
        int bySilhouette,
        List<Candidate> candidates,
        List<Alarm> alarms) {
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
    /// @param unit what a row is called
    public static ChoiceOfK among(
            List<Candidate> candidates, OptionalInt asked, String askedBy, Noun unit) {
        Optional<Candidate> actionable = largeEnough(candidates);
        Candidate best = actionable.orElseGet(() -> clearest(candidates));
        int k = asked.orElse(best.k());
        Candidate chosen = clearest(candidates.stream().filter(c -> c.k() == k).toList());
        List<Alarm> alarms = new ArrayList<>();
        if (asked.isEmpty() && actionable.isEmpty() && best.k() > 1) {
            alarms.add(
                    new Alarm(
                                    "no-actionable-k",
                                    "Every k compared has a segment below %s %s, too few to act on. The largest silhouette was taken; compare fewer segments or bring more %s."
                                            .formatted(
                                                    count(floor(best)), unit.many(), unit.many()))
                            .with("floor", floor(best)));
        }
        if (asked.isPresent()) {
            againstSilhouette(best, chosen, askedBy).ifPresent(alarms::add);
        }
        smallSegment(chosen, unit).ifPresent(alarms::add);
        return new ChoiceOfK(
                chosen,
                because(chosen, best, asked, askedBy, candidates, unit),
                best.k(),
                candidates,
                alarms);
    }

    /// The published solution as the chosen one; the candidates stay those that were searched.
    public static ChoiceOfK published(List<Candidate> candidates, Candidate solution, Noun unit) {
        Candidate best = largeEnough(candidates).orElseGet(() -> clearest(candidates));
        return new ChoiceOfK(
                solution,
                "The published solution was asked for; it has " + solution.k() + " segments.",
                best.k(),
                candidates,
                Stream.of(
                                againstSilhouette(best, solution, "the publication"),
                                smallSegment(solution, unit))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /// Whether several methods were compared.
    public boolean severalMethods() {
        return severalMethods(candidates);
    }

    private static boolean severalMethods(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::method).distinct().count() > 1;
    }

    /// What the method of the chosen solution found, by k.
    public List<Candidate> ofItsMethod() {
        return candidates.stream()
                .filter(candidate -> candidate.method().equals(chosen.method()))
                .toList();
    }

    /// The chosen number of segments.
    public int k() {
        return chosen.k();
    }

    /// The largest silhouette among those with segments large enough to act on.
    private static Optional<Candidate> largeEnough(List<Candidate> candidates) {
        return first(candidates.stream().filter(ChoiceOfK::actionable));
    }

    private static Candidate clearest(List<Candidate> candidates) {
        return first(candidates.stream().filter(candidate -> candidate.silhouette().isPresent()))
                .orElse(candidates.getFirst());
    }

    /// The largest silhouette; of equal ones that of fewer segments, then of the first method.
    private static Optional<Candidate> first(Stream<Candidate> candidates) {
        return candidates
                .sorted(
                        Comparator.comparingDouble((Candidate c) -> -c.silhouette().orElse(-2))
                                .thenComparingInt(Candidate::k))
                .findFirst();
    }

    /// Whether every segment of a candidate has enough customers to be acted on.
    public static boolean actionable(Candidate candidate) {
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
            List<Candidate> candidates,
            Noun unit) {
        if (chosen.k() == 1 && asked.isEmpty()) {
            return "The " + unit.many() + " do not differ in any feature, so there is one segment.";
        }
        String range = candidates.getFirst().k() + " to " + candidates.getLast().k();
        if (asked.isPresent()) {
            String choice =
                    Character.toUpperCase(askedBy.charAt(0))
                            + askedBy.substring(1)
                            + " asks for "
                            + chosen.k()
                            + " segments";
            if (best.k() == chosen.k() || best.silhouette().isEmpty()) {
                return choice + "; the silhouette would choose the same among " + range + ".";
            }
            String who =
                    chosen.silhouette().orElse(-2) < best.silhouette().getAsDouble()
                            ? "the silhouette"
                            : "the silhouette, with at least "
                                    + count(floor(best))
                                    + " "
                                    + unit.many()
                                    + " in every segment,";
            return choice + "; " + who + " would choose " + best.k() + " among " + range + ".";
        }
        String among =
                actionable(chosen)
                        ? "among k = %s whose smallest segment has at least %s %s."
                        : "of all k = %s; no k has at least %s %s in every segment.";
        return chosen.k()
                + " segments"
                + foundBy(chosen, candidates)
                + " have the largest silhouette ("
                + rounded(chosen.silhouette().orElse(Double.NaN))
                + ") "
                + among.formatted(range, count(floor(chosen)), unit.many());
    }

    /// The method, where several were compared.
    private static String foundBy(Candidate chosen, List<Candidate> candidates) {
        return severalMethods(candidates) ? " by " + Methods.name(chosen.method()) : "";
    }

    private static Optional<Alarm> againstSilhouette(
            Candidate best, Candidate chosen, String askedBy) {
        if (best.k() == chosen.k()
                || best.silhouette().isEmpty()
                || chosen.silhouette().isEmpty()
                || best.silhouette().getAsDouble() <= chosen.silhouette().getAsDouble()) {
            return Optional.empty();
        }
        return Optional.of(
                new Alarm(
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
                        .with("silhouette_by_silhouette", best.silhouette().orElse(Double.NaN)));
    }

    private static Optional<Alarm> smallSegment(Candidate chosen, Noun unit) {
        long smallest = chosen.sizes().getLast();
        if (chosen.k() == 1 || smallest >= floor(chosen)) {
            return Optional.empty();
        }
        return Optional.of(
                new Alarm(
                                "small-segment",
                                "The smallest segment has %s %s, below %s (the larger of %d and 1 %%). Its averages are uncertain and a campaign for it hardly pays; take fewer segments or treat these %s one by one."
                                        .formatted(
                                                count(smallest),
                                                unit.after(smallest),
                                                count(floor(chosen)),
                                                FEWEST,
                                                unit.many()))
                        .with("smallest", smallest)
                        .with("floor", floor(chosen))
                        .with("k", chosen.k()));
    }

    private static String count(long customers) {
        return String.format(Locale.ROOT, "%,d", customers);
    }

    private static String rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
