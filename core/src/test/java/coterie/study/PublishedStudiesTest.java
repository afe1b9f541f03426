package coterie.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.campaign.CampaignAnswer;
import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.fault.Alarm;
import coterie.intake.DataFile;
import coterie.kernel.Progress;
import coterie.prepare.Ledger;
import coterie.profile.segment.Segment;
import coterie.published.PublishedStudy;
import coterie.published.PublishedStudy.Reproduction;
import coterie.recipe.yaml.Recipes;
import coterie.run.StudyRunner;
import coterie.segment.Candidate;
import coterie.segment.EarlierGroups;
import coterie.segment.LostRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// All studies that the shipped recipes reproduce, each run once: what is found, what was
/// published, and what is wrong with it.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedStudiesTest {
    static final List<String> ALL = Recipes.SHIPPED;

    private final Map<String, Study> studies = new LinkedHashMap<>();
    private final List<Engine> engines = new ArrayList<>();

    private Study study(String recipe) {
        return studies.computeIfAbsent(recipe, name -> run(name, false));
    }

    private Study run(String recipe, boolean startPublished) {
        var source = Reference.data(recipe);
        try {
            Engine engine = Engines.open(Files.createTempDirectory("coterie-test"), 2, source);
            engines.add(engine);
            StudySpec spec =
                    new StudySpec(
                            DataFile.of(source),
                            Optional.of(Recipes.shipped(recipe)),
                            new SearchOptions(
                                    List.of(),
                                    SearchOptions.Ks.NONE,
                                    SearchOptions.Effort.NONE,
                                    startPublished),
                            HandingOptions.NONE,
                            42,
                            2);
            return new StudyRunner(spec, Progress.SILENT).study(engine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void close() {
        engines.forEach(Engine::close);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everyCandidateIsAsGoodAsTheBestOneKnown(String recipe) {
        JsonNode known = Reference.of(recipe).get("best_by_k");
        for (Candidate found : study(recipe).chosen().choice().candidates()) {
            JsonNode best = known.get(Integer.toString(found.k()));
            double inertia = best.get("inertia").asDouble();
            assertThat(found.inertia())
                    .as("%s k = %d", recipe, found.k())
                    .isLessThanOrEqualTo(1.0005 * inertia)
                    .isGreaterThan(inertia * (1 - 1e-5));
            if (found.k() > 1
                    && Math.abs(found.inertia() - inertia) < 1e-4
                    && found.sizes().reversed().equals(Reference.sizes(best))) {
                assertIndices(found, best);
            }
        }
        assertThat(study(recipe).chosen().choice().candidates())
                .extracting(Candidate::k)
                .contains(2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    private static void assertIndices(Candidate found, JsonNode known) {
        assertThat(found.silhouette().orElseThrow())
                .isCloseTo(known.get("silhouette").asDouble(), within(1e-4));
        assertThat(found.score("davies_bouldin").orElseThrow())
                .isCloseTo(known.get("davies_bouldin").asDouble(), within(1e-4));
        assertThat(found.score("calinski_harabasz").orElseThrow())
                .isCloseTo(known.get("calinski_harabasz").asDouble(), within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"demographic-bins", "shopping-behaviour", "buyer-personas", "sales-orders"})
    void whatWasPublishedIsReproducedFromItsCentres(String recipe) {
        JsonNode known = Reference.of(recipe).get("published");
        Reproduction again = reproduction(recipe);
        assertThat(again.judged().sizes()).isEqualTo(Reference.sizes(known));
        assertThat(again.judged().inertia())
                .isCloseTo(known.get("inertia").asDouble(), within(1e-4));
        assertIndices(again.judged(), known);
        for (int i = 0; i < again.segments().size(); i++) {
            assertMeans(again.segments().get(i), known.get("means").get(i));
            if (known.get("profile_means").size() > i) {
                assertMeans(again.segments().get(i), known.get("profile_means").get(i));
            }
        }
    }

    private Reproduction reproduction(String recipe) {
        return study(recipe).published().orElseThrow().reproduction().orElseThrow();
    }

    private static void assertMeans(Segment segment, JsonNode known) {
        known.properties()
                .forEach(mean ->
                        assertThat(segment.means().get(mean.getKey()))
                                .as("%s of segment %d", mean.getKey(), segment.number())
                                .isCloseTo(mean.getValue().asDouble(), within(5.1e-5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mall", "full-pipeline"})
    void withoutPublishedCentresThereIsNothingToReproduce(String recipe) {
        PublishedStudy published = study(recipe).published().orElseThrow();
        assertThat(published.reproduction()).isEmpty();
        assertThat(published.said().k())
                .isEqualTo(Reference.of(recipe).get("published").get("k").asInt());
        assertThat(published.differences()).allMatch(figure -> figure.best().isPresent());
    }

    @Test
    void theSizesOfTheMallStudyAreThoseOfTheBestSolution() {
        assertThat(study("mall").published().orElseThrow().differences())
                .filteredOn(figure -> figure.what().startsWith("size"))
                .hasSize(5)
                .allMatch(figure -> figure.published().equals(figure.best()));
    }

    @Test
    void theHeadlineOfTheFirstStudyIsAShareAndNotARate() {
        JsonNode known = Reference.of("demographic-bins").get("campaigns");
        List<Segment> segments = reproduction("demographic-bins").segments();
        for (int i = 0; i < segments.size(); i++) {
            JsonNode expected = known.get(i);
            for (int campaign = 0; campaign < 5; campaign++) {
                CampaignAnswer answer = segments.get(i).campaigns().get(campaign);
                assertThat(answer.rate().count())
                        .isEqualTo(expected.get("accepted").get(campaign).asLong());
                assertThat(answer.rate().of()).isEqualTo(expected.get("reached").asLong());
                assertThat(answer.shareOf()).isEqualTo(expected.get("acceptances").asLong());
                assertThat(100 * answer.rate().share())
                        .isCloseTo(
                                expected.get("acceptance_rate_pct").get(campaign).asDouble(),
                                within(5.1e-5));
                assertThat(100 * answer.share().orElseThrow())
                        .isCloseTo(
                                expected.get("share_of_acceptances_pct").get(campaign).asDouble(),
                                within(5.1e-5));
            }
        }
    }

    @Test
    void theDashboardOfTheThirdStudyFollowsFromItsSegments() {
        JsonNode board = Reference.of("buyer-personas").get("exploration").get("dashboard");
        List<Segment> segments = reproduction("buyer-personas").segments();
        for (int i = 0; i < 3; i++) {
            Segment segment = segments.get(i);
            assertThat(100 * segment.share())
                    .isCloseTo(board.get("share_of_customers_pct").get(i).asDouble(), within(5e-5));
            for (String channel :
                    List.of(
                            "web_purchases",
                            "catalog_purchases",
                            "store_purchases",
                            "total_purchases")) {
                assertThat(Math.round(number(segment.means(), channel) * segment.size()))
                        .isEqualTo(board.get("purchases").get(channel).get(i).asLong());
            }
        }
        assertThat(
                        segments.stream()
                                .mapToLong(one ->
                                        Math.round(
                                                number(one.means(), "total_products") * one.size()))
                                .sum())
                .isEqualTo(board.get("total_spend").asLong());
    }

    @Test
    void theOldPersonasOfTheThirdStudyCoverWhatTheyDid() {
        JsonNode known = Reference.of("buyer-personas").get("exploration");
        EarlierGroups personas = study("buyer-personas").chosen().earlier().getFirst();
        assertThat(personas.base()).isEqualTo(known.get("base").asLong());
        Map<String, Long> expected = new LinkedHashMap<>();
        known.get("personas")
                .forEach(persona ->
                        expected.put(
                                persona.get("age").asString()
                                        + ", "
                                        + persona.get("marital").asString().replace('_', ' ')
                                        + ", "
                                        + persona.get("education").asString(),
                                persona.get("count").asLong()));
        Map<String, Long> sizes = new LinkedHashMap<>();
        personas.groups().forEach(group -> sizes.put(group.name(), group.size()));
        assertThat(sizes).isEqualTo(expected);
        assertThat(
                        100
                                * personas.groups().stream()
                                        .limit(5)
                                        .mapToDouble(EarlierGroups.Group::share)
                                        .sum())
                .isCloseTo(known.get("five_most_frequent").get("pct").asDouble(), within(5.1e-5));
        EarlierGroups buyers = study("buyer-personas").chosen().earlier().get(1);
        known.get("buyer_types")
                .get("counts")
                .properties()
                .forEach(type ->
                        assertThat(buyers.groups())
                                .filteredOn(group -> group.name().equals(type.getKey()))
                                .extracting(EarlierGroups.Group::size)
                                .containsExactly(type.getValue().asLong()));
        assertThat(
                        personas.groups().stream()
                                .flatMap(group -> group.bySegment().stream())
                                .mapToLong(Long::longValue)
                                .sum())
                .isEqualTo(1538);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everyLostRowIsAccountedFor(String recipe) {
        Study study = study(recipe);
        List<Ledger.Line> lines = study.prepared().ledger().lines();
        assertThat(study.chosen().lost()).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            LostRows lost = study.chosen().lost().get(i);
            assertThat(lost.rows()).isEqualTo(lines.get(i).rowsBefore() - lines.get(i).rowsAfter());
            assertThat(lost.bySegment().k()).isEqualTo(study.chosen().choice().k());
            assertThat(lost.unplaced()).isNotNegative();
        }
    }

    @Test
    void theThirdStudyCutOffItsBestCustomers() {
        Study study = study("buyer-personas");
        assertThat(study.chosen().lost().stream().mapToLong(LostRows::rows).sum()).isEqualTo(702);
        long vip = study.chosen().lost().stream().mapToLong(line -> line.bySegment().of(3)).sum();
        assertThat(vip).isGreaterThan(500);
        assertThat(study.chosen().lost().stream().mapToLong(LostRows::unplaced).sum()).isEqualTo(4);
    }

    @Test
    void fourAndFiveSegmentsOfTheFirstStudyStandSideBySide() {
        Study study = study("demographic-bins");
        Alternative five = study.chosen().beside().orElseThrow();
        assertThat(five.judged().k()).isEqualTo(5);
        assertThat(five.judged().sizes()).hasSize(5);
        assertThat(five.segments()).extracting(Segment::size).isEqualTo(five.judged().sizes());
        List<List<Long>> counts = five.against().counts();
        assertThat(counts.stream().map(row -> row.stream().mapToLong(Long::longValue).sum()))
                .isEqualTo(study.chosen().segmentation().sizes().all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shopping-behaviour", "sales-orders"})
    void withoutAWishTheRunnerUpStandsBeside(String recipe) {
        assertThat(study(recipe).chosen().beside().orElseThrow().judged().k()).isEqualTo(2);
    }

    @Test
    void thePublishedSolutionStandsBesideTheSearchedOnes() {
        Study best = study("demographic-bins");
        Study published = run("demographic-bins", true);
        assertThat(published.chosen().segmentation().sizes().all())
                .containsExactly(919L, 670L, 327L, 300L);
        assertThat(published.chosen().choice().chosen().inertia())
                .isCloseTo(6568.3977, within(1e-4));
        assertThat(published.chosen().choice().candidates())
                .isEqualTo(best.chosen().choice().candidates());
        assertThat(published.published().orElseThrow().reproduction().orElseThrow().judged())
                .isEqualTo(reproduction("demographic-bins").judged());
    }

    @Test
    void eachStudyIsToldWhatIsWrongWithIt() {
        assertThat(codes("demographic-bins"))
                .contains(
                        "poor-local-optimum",
                        "flag-disagrees",
                        "trivial-segments",
                        "k-against-silhouette");
        assertThat(codes("shopping-behaviour"))
                .contains("k-against-silhouette", "small-segment-in-comparison")
                .doesNotContain("poor-local-optimum", "trivial-segments", "lost-revenue");
        assertThat(codes("buyer-personas"))
                .contains("k-against-silhouette", "lost-revenue", "lost-revenue-in-all");
        assertThat(codes("sales-orders"))
                .contains(
                        "k-against-silhouette",
                        "exact-identities",
                        "redundant-features",
                        "trivial-segments");
        assertThat(codes("full-pipeline")).contains("k-against-silhouette", "exact-identities");
        assertThat(codes("mall"))
                .contains("small-segment")
                .doesNotContain("k-against-silhouette", "poor-local-optimum");
    }

    @Test
    void theNumbersBehindTheAlarmsAreThoseOfTheStudies() {
        Map<String, Object> optimum = numbers("demographic-bins", "poor-local-optimum", 0);
        assertThat(number(optimum, "published_inertia")).isCloseTo(6568.3977, within(1e-3));
        assertThat(number(optimum, "best_inertia")).isCloseTo(6309.2, within(1.0));
        assertThat(numbers("demographic-bins", "flag-disagrees", 0))
                .containsEntry("flag", "Bothhome")
                .containsEntry("missed", 47L);
        assertThat(numbers("demographic-bins", "trivial-segments", 0))
                .containsEntry("k", 2)
                .containsEntry("rule", "Bothhome");
        assertThat(numbers("shopping-behaviour", "small-segment-in-comparison", 0))
                .containsEntry("k", List.of(8, 9, 10))
                .containsEntry("smallest", List.of(4L, 4L, 4L));
        Map<String, Object> lost = numbers("buyer-personas", "lost-revenue-in-all", 0);
        assertThat(number(lost, "revenue_left_share")).isCloseTo(.414, within(5e-4));
        assertThat(lost).containsEntry("rows_lost", 702L).containsEntry("segment", 3);
        for (String recipe : Set.of("demographic-bins", "shopping-behaviour", "sales-orders")) {
            assertThat(numbers(recipe, "k-against-silhouette", 0))
                    .containsEntry("k_by_silhouette", 2);
        }
        Map<String, Object> four =
                alarms("sales-orders", "trivial-segments").stream()
                        .map(Alarm::numbers)
                        .filter(numbers -> number(numbers, "k") == 4)
                        .findFirst()
                        .orElseThrow();
        assertThat(number(four, "agreement")).isGreaterThanOrEqualTo(.997);
        assertThat((String) four.get("rule")).contains("Item Type").contains("Units Sold");
        assertThat(identities("sales-orders"))
                .contains(
                        "Unit Price = Unit Cost + Unit Margin",
                        "Total Revenue = Units Sold × Unit Price",
                        "Total Revenue = Total Cost + Total Profit");
        assertThat(identities("full-pipeline"))
                .containsExactly("Family_Size = ChildrenCount + marital_status + 1");
        assertThat(numbers("sales-orders", "redundant-features", 0))
                .extractingByKey("correlations")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .first(InstanceOfAssertFactories.DOUBLE)
                .isCloseTo(.988, within(5e-4));
    }

    private static double number(Map<String, ?> numbers, String key) {
        return numbers.get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private List<Object> identities(String recipe) {
        List<?> said = (List<?>) numbers(recipe, "exact-identities", 0).get("identities");
        return said == null ? Collections.emptyList() : List.copyOf(said);
    }

    private Map<String, Object> numbers(String recipe, String code, int place) {
        return alarms(recipe, code).get(place).numbers();
    }

    private List<Alarm> alarms(String recipe, String code) {
        return study(recipe).findings().alarms().stream()
                .filter(one -> one.code().equals(code))
                .toList();
    }

    private Set<String> codes(String recipe) {
        return study(recipe).findings().alarms().stream()
                .map(Alarm::code)
                .collect(Collectors.toSet());
    }
}
