package coterie.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.doubt.ShortRule.Values;
import coterie.fault.Alarm;
import coterie.kernel.Rows;
import coterie.kernel.quality.Covariance;
import coterie.prepare.Ledger;
import coterie.recipe.Noun;
import coterie.segment.BySegment;
import coterie.segment.Candidate;
import coterie.segment.ChoiceOfK;
import coterie.segment.LostRows;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoubtsTest {
    private static final int ROWS = 600;

    @Test
    void aFlagThatIsTheSegmentsIsFoundWithoutAThreshold() {
        double[] flag = IntStream.range(0, ROWS).mapToDouble(i -> i % 2).toArray();
        int[] labels = IntStream.range(0, ROWS).map(i -> 1 - i % 2).toArray();
        ShortRule rule =
                ShortRule.best(
                        List.of(Values.numbers("noise", noise(1)), Values.numbers("flag", flag)),
                        labels,
                        2);
        assertThat(rule).isEqualTo(new ShortRule("flag", List.of(), 1.0));
    }

    @Test
    void aThresholdForEachLevelIsFoundWhereOneForAllIsNotEnough() {
        double[] town = IntStream.range(0, ROWS).mapToDouble(i -> i % 3).toArray();
        double[] spend = noise(2);
        int[] labels =
                IntStream.range(0, ROWS)
                        .map(i -> spend[i] < List.of(.2, .5, .8).get(i % 3) ? 0 : 1)
                        .toArray();
        ShortRule rule =
                ShortRule.best(
                        List.of(
                                Values.levels("town", town, List.of("x", "y", "z")),
                                Values.numbers("spend", spend)),
                        labels,
                        2);
        assertThat(rule.words()).isEqualTo("town and spend (one threshold for each town)");
        assertThat(rule.agreement()).isEqualTo(1.0);
        assertThat(rule.thresholds()).hasSize(3);
    }

    @Test
    void labelsWithoutARuleAgreeWithNone() {
        Random random = new Random(3);
        int[] labels = random.ints(ROWS, 0, 3).toArray();
        ShortRule rule =
                ShortRule.best(
                        List.of(
                                Values.levels(
                                        "town",
                                        IntStream.range(0, ROWS).mapToDouble(i -> i % 3).toArray(),
                                        List.of("x", "y", "z")),
                                Values.numbers("spend", noise(4))),
                        labels,
                        3);
        assertThat(rule.agreement()).isLessThan(.6);
    }

    @Test
    void identitiesHoldInEveryRowOrNotAtAll() {
        double[] cost = noise(5);
        double[] profit = noise(6);
        double[] revenue = IntStream.range(0, ROWS).mapToDouble(i -> cost[i] + profit[i]).toArray();
        double[] family =
                IntStream.range(0, ROWS).mapToDouble(i -> cost[i] + profit[i] + 1).toArray();
        assertThat(
                        only(
                                Identities.of(
                                        List.of("cost", "profit", "revenue"),
                                        rows(cost, profit, revenue))))
                .containsEntry("identities", List.of("revenue = cost + profit"))
                .containsEntry("rows", (long) ROWS);
        assertThat(
                        only(
                                Identities.of(
                                        List.of("kids", "partner", "family"),
                                        rows(cost, profit, family))))
                .containsEntry("identities", List.of("family = kids + partner + 1"));
        revenue[ROWS - 1] += 1;
        assertThat(Identities.of(List.of("a", "b", "c"), rows(cost, profit, revenue))).isEmpty();
    }

    @Test
    void redundantFeaturesAreThoseAboveTheLimit() {
        double[] one = noise(7);
        double[] same = Arrays.stream(one).map(x -> 3 - 2 * x).toArray();
        Alarm alarm =
                Correlations.of(List.of("one", "same", "other"), covariance(one, same, noise(8)))
                        .getFirst();
        assertThat(alarm.code()).isEqualTo("redundant-features");
        assertThat(alarm.numbers()).containsEntry("pairs", List.of("one ~ same"));
        assertThat((List<?>) alarm.numbers().get("correlations"))
                .singleElement()
                .satisfies(r -> assertThat((Double) r).isCloseTo(-1, within(1e-12)));
        assertThat(Correlations.of(List.of("one", "other"), covariance(one, noise(8)))).isEmpty();
    }

    @Test
    void lostRevenueIsSaidForEachLargeStepAndForAllTogether() {
        Ledger ledger =
                new Ledger(
                        List.of(
                                line("read", 100, 100, 1000, 1000),
                                line("small", 100, 99, 1000, 960),
                                line("large", 99, 80, 960, 700)));
        List<LostRows> lost =
                List.of(
                        new LostRows(new BySegment<>(List.of(0L, 0L)), 0),
                        new LostRows(new BySegment<>(List.of(0L, 0L)), 1),
                        new LostRows(new BySegment<>(List.of(4L, 15L)), 0));
        List<Alarm> alarms = LostRevenue.of(ledger, lost, Noun.CUSTOMER);
        assertThat(alarms)
                .extracting(Alarm::code)
                .containsExactly("lost-revenue-in-all", "lost-revenue");
        assertThat(alarms.getFirst().numbers())
                .containsEntry("rows_lost", 20L)
                .containsEntry("segment", 2)
                .containsEntry("would_belong", 15L);
        assertThat(alarms.getLast().numbers())
                .containsEntry("step", "large")
                .containsEntry("revenue_lost", BigDecimal.valueOf(260));
    }

    @Test
    void aLedgerWithoutRevenueRaisesNothing() {
        Ledger ledger =
                new Ledger(
                        List.of(
                                new Ledger.Line(
                                        "read",
                                        "",
                                        9,
                                        9,
                                        Optional.empty(),
                                        Optional.empty(),
                                        0,
                                        "")));
        assertThat(
                        LostRevenue.of(
                                ledger,
                                List.of(new LostRows(new BySegment<>(List.of(0L)), 0)),
                                Noun.CUSTOMER))
                .isEmpty();
    }

    @Test
    void aHandfulCutOffInAnotherCandidateIsSaidOnce() {
        ChoiceOfK choice =
                ChoiceOfK.among(
                        List.of(
                                candidate(2, .4, 500L, 500L),
                                candidate(3, .3, 500L, 496L, 4L),
                                candidate(4, .3, 500L, 300L, 196L, 4L)),
                        OptionalInt.of(2),
                        "the recipe",
                        Noun.CUSTOMER);
        assertThat(only(SmallCandidates.of(choice, Noun.CUSTOMER)))
                .containsEntry("k", List.of(3, 4))
                .containsEntry("smallest", List.of(4L, 4L));
    }

    @Test
    void withoutAClearSilhouetteThereAreNoReliableGroups() {
        List<Candidate> vague =
                List.of(candidate(2, .2, 50L, 50L), candidate(3, .1, 40L, 30L, 30L));
        assertThat(
                        only(
                                NoClearStructure.of(
                                        ChoiceOfK.among(
                                                vague,
                                                OptionalInt.empty(),
                                                "the recipe",
                                                Noun.CUSTOMER))))
                .containsEntry("k", 2);
        assertThat(
                        NoClearStructure.of(
                                ChoiceOfK.among(
                                        List.of(candidate(2, .3, 50L, 50L)),
                                        OptionalInt.empty(),
                                        "the recipe",
                                        Noun.CUSTOMER)))
                .isEmpty();
    }

    @Test
    void tenCustomersAFeatureAreEnough() {
        assertThat(FewCustomers.of(20, 2, Noun.CUSTOMER)).isEmpty();
        assertThat(FewCustomers.of(19, 2, Noun.CUSTOMER)).hasSize(1);
    }

    private static java.util.Map<String, Object> only(List<Alarm> alarms) {
        assertThat(alarms).hasSize(1);
        return alarms.getFirst().numbers();
    }

    private static Candidate candidate(int k, double silhouette, Long... sizes) {
        SequencedMap<String, Double> scores = new LinkedHashMap<>();
        scores.put(Candidate.SILHOUETTE, silhouette);
        return new Candidate(k, "kmeans", List.of(sizes), scores, Optional.empty());
    }

    private static Ledger.Line line(String step, long before, long after, long worth, long left) {
        return new Ledger.Line(
                step,
                "",
                before,
                after,
                Optional.of(BigDecimal.valueOf(worth)),
                Optional.of(BigDecimal.valueOf(left)),
                0,
                "");
    }

    private static Covariance covariance(double[]... columns) {
        return Covariance.of(rows(columns), 2);
    }

    private static double[] noise(long seed) {
        return new Random(seed).doubles(ROWS).toArray();
    }

    private static Rows rows(double[]... columns) {
        return new Rows() {
            @Override
            public long size() {
                return columns[0].length;
            }

            @Override
            public int width() {
                return columns.length;
            }

            @Override
            public void scan(Sink sink) {
                sink.accept(0, columns[0].length, columns);
            }
        };
    }
}
