package coterie.publish;

import coterie.campaign.CampaignAnswer;
import coterie.campaign.Campaigns;
import coterie.campaign.Rate;
import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.fault.Alarm;
import coterie.intake.Column;
import coterie.intake.Dialect;
import coterie.intake.Reading;
import coterie.kernel.Matrix;
import coterie.kernel.cluster.LowestCost;
import coterie.kernel.cluster.Starts;
import coterie.persona.Persona;
import coterie.persona.Wanted;
import coterie.prepare.FittedPreparation;
import coterie.prepare.Ledger;
import coterie.prepare.Prepared;
import coterie.profile.LevelColumn;
import coterie.profile.NumberColumn;
import coterie.profile.Profile;
import coterie.profile.Trait;
import coterie.profile.rule.Rules;
import coterie.profile.segment.Segment;
import coterie.profile.test.Differences;
import coterie.recipe.Noun;
import coterie.recipe.Recipe;
import coterie.recipe.Role;
import coterie.recipe.SegmentRule;
import coterie.recipe.expression.Kind;
import coterie.segment.BySegment;
import coterie.segment.Candidate;
import coterie.segment.ChoiceOfK;
import coterie.segment.LostRows;
import coterie.segment.Segmentation;
import coterie.study.Chosen;
import coterie.study.CustomerSample;
import coterie.study.Described;
import coterie.study.Findings;
import coterie.study.Provenance;
import coterie.study.Read;
import coterie.study.SegmentMap;
import coterie.study.Study;
import coterie.study.Told;
import coterie.study.Worth;
import coterie.value.Value;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;

/// A study of five customers, written down by hand: names that want to be formulas, markup and
/// quotes, a missing level and an awkward id.
public final class SmallStudy implements AutoCloseable {
    private static final List<String> FEATURES = List.of("Age", "Income");

    private final Engine engine;
    private final Study study;

    private SmallStudy(Engine engine, Study study) {
        this.engine = engine;
        this.study = study;
    }

    public static SmallStudy in(Path work) {
        Engine engine = Engines.open(work, 1);
        Relation customers =
                engine.create(
                        "customers",
                        "SELECT 1 AS x UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
                                + " UNION ALL SELECT 5 UNION ALL SELECT 6");
        Relation segmented =
                engine.create(
                        "segmented",
                        """
                        SELECT * FROM (VALUES
                          (1, '007', 30, 1000.5, 1, 0.5, 0.75),
                          (2, '=cmd', 40, 2000.0, 1, 0.25, 1.0),
                          (4, 'a,"b"', 50, 3000.0, 1, 0.0000001, 0.1),
                          (5, 'ş', 60, 4000.0, 2, 1.0, 0.5),
                          (6, '12', 70, 5000.0, 2, 2.0, 0.5))
                          AS t(coterie_row, "ID", "Age", "Income", coterie_segment,
                               coterie_distance, coterie_confidence)
                        """);
        return new SmallStudy(engine, study(customers, segmented));
    }

    public Engine engine() {
        return engine;
    }

    public Study study() {
        return study;
    }

    @Override
    public void close() {
        engine.close();
    }

    private static Study study(Relation customers, Relation segmented) {
        Recipe recipe = recipe();
        Reading reading = reading(customers);
        FittedPreparation fitted =
                new FittedPreparation(
                        recipe,
                        List.of(
                                new FittedPreparation.MatchedColumn(
                                        "Age", "age in years", Kind.INTEGER)),
                        Optional.of("ID"),
                        Optional.empty(),
                        List.of(),
                        new FittedPreparation.Scaler(
                                FEATURES, FEATURES, List.of(50.0, 3000.0), List.of(10.0, 1000.0)));
        Alarm alarm =
                new Alarm("small-segment", "Segment 2 has 2 customers.")
                        .with("size", 2L)
                        .with("sizes", List.of(3L, 2L));
        Matrix centres = Matrix.ofRows(new double[] {-0.5, -0.25}, new double[] {1, 0.5});
        return new Study(
                new Provenance(Provenance.VERSION, "v1.0", 42, List.of()),
                new Read(reading, List.of()),
                prepared(fitted, segmented),
                new Chosen(
                        new ChoiceOfK(
                                candidates().getLast(),
                                "The recipe asks for 2.",
                                2,
                                candidates(),
                                List.of(alarm)),
                        new Segmentation(
                                LowestCost.nearest(centres), bySegment(3L, 2L), 1.5, segmented),
                        List.of(
                                new LostRows(bySegment(0L, 0L), 0),
                                new LostRows(bySegment(0L, 0L), 1)),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        new SegmentMap(
                                List.of(0.75, 0.25),
                                List.of(new SegmentMap.Point(1, 0.5, -0.5)),
                                5),
                        List.of()),
                new Described(
                        profile(),
                        new Differences(List.of()),
                        new Rules(List.of(), 0, 0),
                        new CustomerSample(List.of(), List.of(), 5),
                        List.of(),
                        new LinkedHashMap<>()),
                new Worth(Campaigns.NONE, Value.NONE),
                new Told(
                        bySegment(persona(1, "=Young", 3, 0.6), persona(2, "<b>Old</b>", 2, 0.4)),
                        List.of(new Wanted("Orders", "They would tell the value."))),
                new Findings(List.of(alarm)),
                Optional.empty());
    }

    private static Recipe recipe() {
        return new Recipe(
                new Recipe.Heading("small", "Two ages.", Noun.CUSTOMER),
                Recipe.Input.AS_IT_IS,
                Recipe.Making.of(FEATURES),
                new SegmentRule(OptionalInt.of(2), 1, 2, 10, 0),
                new Recipe.Telling(
                        List.of("City"),
                        List.of(),
                        List.of("Spring"),
                        Optional.empty(),
                        Optional.empty()),
                Recipe.Handing.EVERYTHING,
                Optional.empty(),
                List.of());
    }

    private static Reading reading(Relation customers) {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("delimiter", ";");
        settings.put("encoding", "UTF-8");
        return new Reading(
                "six.csv",
                "ab12",
                new Reading.RowCounts(8, 6, 1, 1),
                new Dialect("csv", settings, List.of("every line has 3 semicolons")),
                List.of(
                        new Column("ID", Kind.TEXT, Role.ID, "all differ", 0, 6, ""),
                        new Column("age in years", Kind.INTEGER, Role.NUMBER, "numbers", 0, 6, ""),
                        new Column(
                                "Income",
                                Kind.NUMBER,
                                Role.INCOME,
                                "its name",
                                1,
                                5,
                                "read with a decimal point")),
                List.of(new Reading.Reject(4, "Income", "not a number", "=1+1")),
                List.of(),
                customers);
    }

    private static Prepared prepared(FittedPreparation fitted, Relation segmented) {
        return new Prepared(
                fitted,
                segmented,
                List.of(
                        new Prepared.PreparedColumn("ID", Optional.of("ID"), Kind.TEXT, Role.ID),
                        new Prepared.PreparedColumn(
                                "Age", Optional.of("age in years"), Kind.INTEGER, Role.AGE),
                        new Prepared.PreparedColumn(
                                "Income", Optional.of("Income"), Kind.NUMBER, Role.INCOME),
                        new Prepared.PreparedColumn(
                                "Old", Optional.empty(), Kind.INTEGER, Role.FLAG)),
                Optional.of("ID"),
                new Ledger(
                        List.of(
                                new Ledger.Line(
                                        "read",
                                        "",
                                        6,
                                        6,
                                        Optional.of(new BigDecimal("100.50")),
                                        Optional.of(new BigDecimal("100.50")),
                                        0,
                                        ""),
                                new Ledger.Line(
                                        "keep Income IS NOT NULL",
                                        "it is a feature",
                                        6,
                                        5,
                                        Optional.of(new BigDecimal("100.50")),
                                        Optional.of(new BigDecimal("1000")),
                                        0,
                                        "\"Income\" IS NOT NULL"))),
                Optional.empty(),
                "SELECT 1",
                List.of());
    }

    private static List<Candidate> candidates() {
        return List.of(
                new Candidate(1, "kmeans", List.of(5L), scores(10), Optional.of(starts(10, 10))),
                new Candidate(
                        2,
                        "kmeans",
                        List.of(3L, 2L),
                        scores(1.5, 0.625, 17, 0.5),
                        Optional.of(starts(9, 2))));
    }

    private static final List<String> INDICES =
            List.of("inertia", "silhouette", "calinski_harabasz", "davies_bouldin");

    private static SequencedMap<String, Double> scores(double... values) {
        SequencedMap<String, Double> scores = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            scores.put(INDICES.get(i), values[i]);
        }
        return scores;
    }

    /// Ten starts, so many of them at the best.
    private static Starts starts(int atBest, double worst) {
        List<Double> inertias = new ArrayList<>(Collections.nCopies(10 - atBest, worst));
        inertias.addAll(Collections.nCopies(atBest, atBest == 10 ? worst : 1.5));
        return new Starts(5, inertias);
    }

    private static <T> BySegment<T> bySegment(T one, T other) {
        return new BySegment<>(List.of(one, other));
    }

    private static Profile profile() {
        return new Profile(
                List.of(
                        new NumberColumn(
                                "Age",
                                Role.AGE,
                                true,
                                new Profile.Summary(5, 0, 50, 16, 30, 40, 50, 60, 70),
                                bySegment(
                                        new Profile.Summary(3, 0, 40, 10, 30, 35, 40, 45, 50),
                                        new Profile.Summary(2, 0, 65, 7, 60, 62.5, 65, 67.5, 70)),
                                Profile.Histogram.none(2),
                                0.75),
                        new LevelColumn(
                                "City",
                                Role.DEMOGRAPHIC,
                                false,
                                List.of(
                                        new Profile.Level("Bonn", 3, bySegment(2L, 1L)),
                                        new Profile.Level("", 1, bySegment(1L, 0L)),
                                        new Profile.Level("Köln, \"Süd\"", 1, bySegment(0L, 1L))),
                                0.5)));
    }

    private static Persona persona(int number, String name, long size, double share) {
        SequencedMap<String, Double> means = new LinkedHashMap<>();
        means.put("Age", number == 1 ? 40.0 : 65.0);
        means.put("Income", number == 1 ? 2000.1666666666667 : 4500.0);
        Trait trait = new Trait(number, "Age", "", 40, 50, size, -0.625, "younger: 40 (50)");
        return new Persona(
                new Segment(
                        number,
                        size,
                        share,
                        Optional.empty(),
                        means,
                        List.of(trait),
                        List.of(
                                new CampaignAnswer(
                                        "Spring", Rate.of(1, 2), 1, OptionalDouble.empty()))),
                name,
                List.of(new Persona.Claim("They are young.", trait)),
                List.of(new Persona.Fact("Average age", "40", "mean of Age", size)),
                List.of(new Persona.Action("Write", "A letter.", "younger")),
                List.of("What they buy."));
    }
}
