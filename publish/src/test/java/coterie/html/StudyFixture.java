package coterie.html;

import coterie.campaign.Campaigns;
import coterie.engine.Relation;
import coterie.explore.Beyond;
import coterie.explore.ColumnSummary;
import coterie.explore.Correlation;
import coterie.fault.Alarm;
import coterie.intake.Column;
import coterie.intake.Dialect;
import coterie.intake.Reading;
import coterie.kernel.Matrix;
import coterie.kernel.cluster.LowestCost;
import coterie.persona.Example;
import coterie.persona.Persona;
import coterie.persona.Wanted;
import coterie.prepare.FittedPreparation;
import coterie.prepare.Ledger;
import coterie.prepare.Prepared;
import coterie.profile.ColumnProfile;
import coterie.profile.ColumnWords;
import coterie.profile.Density;
import coterie.profile.Figures;
import coterie.profile.LevelColumn;
import coterie.profile.NumberColumn;
import coterie.profile.Profile;
import coterie.profile.Profile.Histogram;
import coterie.profile.Profile.Level;
import coterie.profile.Profile.Summary;
import coterie.profile.Trait;
import coterie.profile.rule.Rules;
import coterie.profile.segment.Segment;
import coterie.profile.test.Differences;
import coterie.recipe.Noun;
import coterie.recipe.Recipe;
import coterie.recipe.Role;
import coterie.recipe.Scaling;
import coterie.recipe.SegmentRule;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Kind;
import coterie.segment.BySegment;
import coterie.segment.Candidate;
import coterie.segment.ChoiceOfK;
import coterie.segment.LostRows;
import coterie.segment.Segmentation;
import coterie.segment.Silhouettes;
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
import coterie.value.Concentration;
import coterie.value.CrossSell;
import coterie.value.RevenueTree;
import coterie.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.SplittableRandom;

/// A study made by hand, as large and as hostile as a test wants it.
public final class StudyFixture {
    public static final String HOSTILE = "<b>Ünïcode \"quoted\" & long enough to wrap twice</b>";

    private static final List<String> NAMES =
            List.of(
                    "Savers with children at home",
                    "Older coupon hunters",
                    "Wine-loving couples",
                    "Catalogue shoppers",
                    "Web browsers",
                    "Meat and fish households",
                    "New customers",
                    "Gold buyers",
                    "Store regulars",
                    "Occasional visitors");

    /// One column: everyone's mean and sd, and whether it is a feature.
    private record Shape(String name, Role role, double mean, double sd, boolean feature) {}

    private static final List<Shape> COLUMNS =
            List.of(
                    new Shape("Age", Role.AGE, 56.1, 11.7, true),
                    new Shape("Income", Role.INCOME, 51_958.81, 21_527.3, true),
                    new Shape("MntWines", Role.SPEND, 305.29, 337.3, true),
                    new Shape("MntFruits", Role.SPEND, 26.33, 39.7, true),
                    new Shape("MntMeatProducts", Role.SPEND, 167.03, 224.2, true),
                    new Shape("MntFishProducts", Role.SPEND, 37.65, 54.8, true),
                    new Shape("MntSweetProducts", Role.SPEND, 27.05, 41.1, true),
                    new Shape("MntGoldProds", Role.SPEND, 43.93, 51.7, true),
                    new Shape("NumDealsPurchases", Role.PURCHASES, 2.32, 1.92, true),
                    new Shape("NumWebPurchases", Role.PURCHASES, 4.09, 2.74, true),
                    new Shape("NumCatalogPurchases", Role.PURCHASES, 2.67, 2.93, true),
                    new Shape("NumStorePurchases", Role.PURCHASES, 5.81, 3.25, true),
                    new Shape("Kidhome", Role.HOUSEHOLD, 0.44, 0.54, false),
                    new Shape("Teenhome", Role.HOUSEHOLD, 0.51, 0.54, false),
                    new Shape("NumWebVisitsMonth", Role.VISITS, 5.32, 2.43, false),
                    new Shape("Recency", Role.RECENCY, 49.1, 28.95, false),
                    new Shape("AcceptedCmp1", Role.CAMPAIGN, 0.0643, 0.245, false),
                    new Shape("AcceptedCmp3", Role.CAMPAIGN, 0.0728, 0.26, false),
                    new Shape("AcceptedCmp4", Role.CAMPAIGN, 0.0746, 0.263, false),
                    new Shape("Response", Role.OUTCOME, 0.149, 0.356, false),
                    new Shape("Complain", Role.COMPLAINT, 0.0094, 0.096, false));

    private StudyFixture() {}

    /// A study of `k` segments; the first is called `firstName`.
    public static Study study(int k, String firstName) {
        List<String> names = new ArrayList<>(NAMES.subList(0, k));
        names.set(0, firstName);
        List<Long> sizes = sizes(k);
        Profile profile = profile(sizes, firstName);
        List<Persona> personas = personas(profile, names, sizes);
        Recipe recipe = recipe(k);
        FittedPreparation fitted =
                new FittedPreparation(
                        recipe,
                        List.of(),
                        Optional.of("ID"),
                        Optional.empty(),
                        List.of(),
                        new FittedPreparation.Scaler(
                                recipe.making().features(),
                                recipe.making().features(),
                                COLUMNS.stream().filter(Shape::feature).map(Shape::mean).toList(),
                                COLUMNS.stream().filter(Shape::feature).map(Shape::sd).toList()));
        Matrix centres = Matrix.ofRows(new double[k][recipe.making().features().size()]);
        Prepared prepared =
                new Prepared(
                        fitted,
                        new Relation("prepared", 2212),
                        List.of(),
                        Optional.of("ID"),
                        ledger(),
                        Optional.empty(),
                        "WITH step_1 AS (\n  SELECT * FROM customers WHERE \"Income\" IS NOT NULL\n)\nSELECT * FROM step_1 WHERE \"Age\" < 100",
                        List.of());
        return new Study(
                new Provenance(Provenance.VERSION, "v1.0", 42, List.of()),
                new Read(reading(), List.of()),
                prepared,
                chosen(k, sizes, centres),
                described(profile, k),
                new Worth(Campaigns.NONE, value(sizes)),
                new Told(
                        new BySegment<>(personas),
                        List.of(
                                new Wanted(
                                        "Margin of each product",
                                        "Spend says what sells, not what earns."),
                                new Wanted(
                                        "Who lives in the home",
                                        "Children are counted, partners are not."),
                                new Wanted(
                                        "Dates of the single purchases",
                                        "Seasons and fading customers would show."))),
                new Findings(alarms()),
                Optional.empty());
    }

    private static Chosen chosen(int k, List<Long> sizes, Matrix centres) {
        return new Chosen(
                choice(k),
                new Segmentation(
                        LowestCost.nearest(centres),
                        new BySegment<>(sizes),
                        14407.1173,
                        new Relation("segmented", 2212)),
                ledger().lines().stream()
                        .map(line ->
                                new LostRows(
                                        BySegment.each(k, _ -> 0L),
                                        line.rowsBefore() - line.rowsAfter()))
                        .toList(),
                Optional.empty(),
                List.of(),
                silhouettes(k, sizes),
                map(k),
                List.of());
    }

    private static List<Long> sizes(int k) {
        if (k == 3) {
            return List.of(1007L, 609L, 596L);
        }
        List<Long> sizes = new ArrayList<>();
        long left = 2212;
        for (int i = 1; i < k; i++) {
            long size = Math.max(4, left * 2 / (k - i + 2));
            sizes.add(size);
            left -= size;
        }
        sizes.add(left);
        sizes.sort(Comparator.reverseOrder());
        return sizes;
    }

    private static double shift(int column, int segment, int k) {
        double rank = k == 1 ? 0 : 1 - 2.0 * segment / (k - 1);
        double turn = (column * 7 + segment * 3) % 5 / 5.0 - 0.4;
        return -0.9 * rank * (column % 4 == 0 ? -0.3 : 1) + 0.5 * turn;
    }

    private static Profile profile(List<Long> sizes, String hostile) {
        List<ColumnProfile> columns = new ArrayList<>();
        for (int c = 0; c < COLUMNS.size(); c++) {
            Shape shape = COLUMNS.get(c);
            boolean flag = shape.sd() < 0.4;
            List<Summary> own = new ArrayList<>();
            for (int s = 0; s < sizes.size(); s++) {
                double mean =
                        shape.mean() + shape.sd() * shift(c, s, sizes.size()) * (flag ? 0.2 : 0.8);
                own.add(summary(sizes.get(s), Math.max(flag ? 0.001 : 0, mean), shape.sd() * 0.7));
            }
            columns.add(
                    new NumberColumn(
                            shape.name(),
                            shape.role(),
                            shape.feature(),
                            summary(2212, shape.mean(), shape.sd()),
                            new BySegment<>(own),
                            histogram(c, sizes),
                            0.1 + 0.5 / (c + 1)));
        }
        columns.add(
                levels(
                        "Marital_Status",
                        List.of("Married", "Together", "Single", "Divorced", "Widow", hostile),
                        sizes));
        columns.add(
                levels(
                        "Education",
                        List.of("Graduation", "PhD", "Master", "2n Cycle", "Basic"),
                        sizes));
        return new Profile(columns);
    }

    private static Summary summary(long n, double mean, double sd) {
        return new Summary(
                n,
                0,
                mean,
                sd,
                Math.max(0, mean - 1.6 * sd),
                Math.max(0, mean - 0.7 * sd),
                mean * 0.9,
                mean + 0.6 * sd,
                mean + 1.7 * sd);
    }

    private static Histogram histogram(int column, List<Long> sizes) {
        Shape shape = COLUMNS.get(column);
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= 24; i++) {
            edges.add(Math.max(0, shape.mean() - 2 * shape.sd()) + i * shape.sd() / 5);
        }
        List<List<Long>> own = new ArrayList<>();
        for (int s = 0; s < sizes.size(); s++) {
            own.add(bell(sizes.get(s), 10 + 5 * shift(column, s, sizes.size()), 3));
        }
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            int bin = i;
            all.add(own.stream().mapToLong(counts -> counts.get(bin)).sum());
        }
        List<Double> heights = new ArrayList<>();
        for (int i = 0; i < Density.POINTS; i++) {
            heights.add(0.4 / shape.sd() * Math.exp(-0.5 * Math.pow((i - 25) / 10.0, 2)));
        }
        return new Histogram(
                edges,
                all,
                new BySegment<>(own),
                false,
                Beyond.NONE,
                Optional.of(new Density(edges.getFirst(), edges.getLast(), heights)));
    }

    private static Value value(List<Long> sizes) {
        List<RevenueTree.Branch> branches = new ArrayList<>();
        for (int s = 0; s < sizes.size(); s++) {
            branches.add(
                    new RevenueTree.Branch(
                            s + 1,
                            sizes.get(s),
                            100_000.0 * (s + 1),
                            OptionalDouble.of(9_000),
                            OptionalDouble.empty()));
        }
        List<Double> curve = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            curve.add(1 - Math.pow(1 - i / 20.0, 2.5));
        }
        return new Value(
                Optional.of(
                        new RevenueTree(
                                List.of("NumWebPurchases"),
                                Optional.empty(),
                                new RevenueTree.Branch(
                                        0,
                                        2212,
                                        1_340_000,
                                        OptionalDouble.of(27_000),
                                        OptionalDouble.empty()),
                                new BySegment<>(branches))),
                Optional.of(new Concentration(0.3, 0.54, OptionalDouble.of(0.5), curve, 2212)),
                List.of(new CrossSell(1, "MntFishProducts", 18.25, 27.5, sizes.getFirst())),
                Optional.empty());
    }

    private static Described described(Profile profile, int k) {
        List<String> columns = COLUMNS.stream().map(Shape::name).toList();
        List<CustomerSample.Customer> customers = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            int segment = i % k;
            List<Double> values = new ArrayList<>();
            for (int c = 0; c < COLUMNS.size(); c++) {
                Shape shape = COLUMNS.get(c);
                double around = Math.sin(i * 12.9898 + c * 78.233);
                values.add(shape.mean() + shape.sd() * (shift(c, segment, k) + 0.6 * around));
            }
            customers.add(new CustomerSample.Customer(segment + 1, values));
        }
        List<Correlation> correlations = new ArrayList<>();
        for (int a = 0; a < columns.size(); a++) {
            for (int b = a + 1; b < columns.size(); b++) {
                correlations.add(
                        new Correlation(columns.get(a), columns.get(b), 0.9 / (b - a) - 0.3, 2212));
            }
        }
        SequencedMap<String, List<ColumnSummary.Level>> levels = new LinkedHashMap<>();
        levels.put(
                "Marital_Status",
                List.of(
                        new ColumnSummary.Level("Married", 864),
                        new ColumnSummary.Level("YOLO", 2)));
        return new Described(
                profile,
                new Differences(List.of()),
                new Rules(List.of(), 0, 0),
                new CustomerSample(columns, customers, 2212),
                correlations,
                levels);
    }

    private static Optional<Silhouettes> silhouettes(int k, List<Long> sizes) {
        List<List<Double>> silhouettes = new ArrayList<>();
        for (Long size : sizes) {
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                values.add(0.6 - 0.75 * i / size);
            }
            silhouettes.add(values);
        }
        return k == 1
                ? Optional.empty()
                : Optional.of(new Silhouettes(0.295, 0, new BySegment<>(silhouettes)));
    }

    private static List<Long> bell(long n, double middle, double width) {
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            counts.add(Math.round(n * 0.133 * Math.exp(-0.5 * Math.pow((i - middle) / width, 2))));
        }
        return counts;
    }

    private static ColumnProfile levels(String name, List<String> levels, List<Long> sizes) {
        List<Level> counted = new ArrayList<>();
        List<Long> left = new ArrayList<>(sizes);
        for (int l = 0; l < levels.size(); l++) {
            List<Long> own = new ArrayList<>();
            for (int s = 0; s < sizes.size(); s++) {
                long count =
                        l == levels.size() - 1 ? left.get(s) : left.get(s) * (3 + (l + s) % 3) / 9;
                left.set(s, left.get(s) - count);
                own.add(count);
            }
            counted.add(
                    new Level(
                            levels.get(l),
                            own.stream().mapToLong(Long::longValue).sum(),
                            new BySegment<>(own)));
        }
        return new LevelColumn(name, Role.DEMOGRAPHIC, false, counted, 0.12);
    }

    private static List<Persona> personas(Profile profile, List<String> names, List<Long> sizes) {
        List<Persona> personas = new ArrayList<>();
        for (int s = 0; s < names.size(); s++) {
            List<Trait> traits = traits(profile, s);
            SequencedMap<String, Double> means = new LinkedHashMap<>();
            int segment = s + 1;
            profile.numbers()
                    .forEach(column ->
                            means.put(column.column(), column.bySegment().of(segment).mean()));
            double share = sizes.get(s) / 2212.0;
            Segment described =
                    new Segment(
                            segment,
                            sizes.get(s),
                            share,
                            Optional.of(revenue(s, names.size())),
                            means,
                            traits,
                            List.of());
            personas.add(persona(described, names.get(s)));
        }
        return personas;
    }

    private static double revenue(int segment, int k) {
        return 2.0 * (segment + 1) / (k * (k + 1));
    }

    private static List<Trait> traits(Profile profile, int s) {
        List<Trait> traits = new ArrayList<>();
        for (NumberColumn column : profile.numbers().toList()) {
            {
                Summary own = column.bySegment().of(s + 1);
                Summary all = column.everyone();
                traits.add(
                        new Trait(
                                s + 1,
                                column.column(),
                                "",
                                own.mean(),
                                all.mean(),
                                own.n(),
                                (own.mean() - all.mean()) / all.sd(),
                                ColumnWords.of(column.column(), column.role())
                                        + " "
                                        + Figures.of(own.mean())
                                        + " on average (everyone "
                                        + Figures.of(all.mean())
                                        + ")"));
            }
        }
        traits.sort(Comparator.comparingDouble(trait -> -Math.abs(trait.effect())));
        return traits.subList(0, 7);
    }

    private static Persona persona(Segment segment, String name) {
        Trait first = segment.traits().getFirst();
        Trait second = segment.traits().get(1);
        return new Persona(
                segment,
                name,
                List.of(
                        new Persona.Claim(
                                "These customers are mostly in their fifties and buy in the store.",
                                first),
                        new Persona.Claim(
                                Persona.Topic.BUYS,
                                "They spend little on wine and look at the web site often.",
                                second,
                                List.of())),
                List.of(
                        new Persona.Fact("Average age", "53.4", "mean of Age", segment.size()),
                        new Persona.Fact(
                                "Average income", "34,828", "mean of Income", segment.size()),
                        new Persona.Fact(
                                "Household",
                                "0.8 children and 0.5 teens at home",
                                "means of Kidhome and Teenhome",
                                segment.size()),
                        new Persona.Fact(
                                "Coupons",
                                "low: 2.0 purchases with a deal",
                                "mean of NumDealsPurchases",
                                segment.size()),
                        new Persona.Fact(
                                "Spends most on",
                                "wines, meat, gold",
                                "largest mean spends",
                                segment.size()),
                        new Persona.Fact(
                                "Marital status",
                                "Married (39 %)",
                                "most frequent level",
                                segment.size())),
                List.of(
                        new Persona.Action(
                                "Offer small baskets with a coupon",
                                "Bundle everyday goods at a low price and send the offer by mail.",
                                "2.0 deals a customer against 2.3"),
                        new Persona.Action(
                                "Make the web visit pay",
                                "Show a first-order reward on the site.",
                                "6.4 visits a month against 5.3")),
                List.of(example("0a1b2c3d", true, 0.75), example("4e5f6a7b", false, 0.02)),
                List.of(
                        "Whether the children are the customer's own.",
                        "What they buy elsewhere."));
    }

    private static Example example(String pseudonym, boolean typical, double confidence) {
        SequencedMap<String, Double> figures = new LinkedHashMap<>();
        figures.put("Income", 61_823.456);
        figures.put("Response", 1.0);
        figures.put(HOSTILE, 2.0);
        return new Example(pseudonym, typical, 1.6180339887, confidence, figures);
    }

    private static Recipe recipe(int k) {
        return new Recipe(
                new Recipe.Heading(
                        "shopping-behaviour",
                        "Groups of shoppers from age, income, spend and channels.",
                        Noun.CUSTOMER),
                Recipe.Input.AS_IT_IS,
                new Recipe.Making(
                        Optional.of(new Expression.Column("MntWines")),
                        List.of(),
                        COLUMNS.stream().filter(Shape::feature).map(Shape::name).toList(),
                        Scaling.standard()),
                new SegmentRule(OptionalInt.of(k), 2, 10, 100, 0),
                new Recipe.Telling(
                        List.of(),
                        List.of(),
                        List.of("AcceptedCmp1"),
                        Optional.of("Response"),
                        Optional.empty()),
                Recipe.Handing.EVERYTHING,
                Optional.empty(),
                List.of());
    }

    private static Reading reading() {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("delimiter", ";");
        settings.put("quote", "\"");
        settings.put("encoding", "UTF-8 with byte order mark");
        settings.put("header", "yes");
        settings.put("line_end", "CRLF");
        List<Column> columns = new ArrayList<>();
        columns.add(
                new Column("ID", Kind.INTEGER, Role.ID, "every value is different", 0, 2240, ""));
        for (Shape shape : COLUMNS) {
            columns.add(
                    new Column(
                            shape.name(),
                            Kind.NUMBER,
                            shape.role(),
                            "its name says so",
                            shape.name().equals("Income") ? 24 : 0,
                            1974,
                            ""));
        }
        columns.add(new Column(HOSTILE, Kind.TEXT, Role.CATEGORY, "eight levels", 0, 8, ""));
        return new Reading(
                "customers.csv",
                "9c1f".repeat(16),
                new Reading.RowCounts(2240, 2240, 0, 0),
                new Dialect(
                        "csv",
                        settings,
                        List.of(
                                "Every one of 2,241 lines has 29 fields with ;, none with another delimiter.",
                                "The first line is a header: 29 names, no numbers.")),
                columns,
                List.of(),
                List.of(),
                new Relation("customers", 2240));
    }

    private static Ledger ledger() {
        return new Ledger(
                List.of(
                        line("read", "", 2240, 2240, 1_356_988, 1_356_988),
                        line(
                                "keep Income IS NOT NULL",
                                "income is a feature and cannot be guessed for 24 customers",
                                2240,
                                2216,
                                1_356_988,
                                1_345_279),
                        line("derive Age", "", 2216, 2216, 1_345_279, 1_345_279),
                        line(
                                "keep Age <= 100",
                                "three births before 1901",
                                2216,
                                2213,
                                1_345_279,
                                1_343_339),
                        line(
                                "keep Income < 600000",
                                "one income of 666,666",
                                2213,
                                2212,
                                1_343_339,
                                1_343_277)));
    }

    private static Ledger.Line line(
            String step,
            String why,
            long before,
            long after,
            long revenueBefore,
            long revenueAfter) {
        return new Ledger.Line(
                step,
                why,
                before,
                after,
                Optional.of(BigDecimal.valueOf(revenueBefore)),
                Optional.of(BigDecimal.valueOf(revenueAfter)),
                0,
                "SELECT 1");
    }

    private static ChoiceOfK choice(int k) {
        double[] inertia = {
            16941.9, 14407.1, 13434.0, 12733.6, 12052.0, 11528.4, 11041.1, 10619.9, 10270.1
        };
        double[] silhouette = {.373, .295, .275, .269, .176, .179, .181, .183, .186};
        double[] ch = {1252.6, 930.5, 718.3, 598.4, 530.5, 478.7, 442.1, 412.9, 387.7};
        double[] db = {1.236, 1.598, 2.007, 2.023, 1.953, 1.899, 1.743, 1.784, 1.731};
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < inertia.length; i++) {
            candidates.add(candidate(i + 2, inertia[i], silhouette[i], ch[i], db[i]));
        }
        return new ChoiceOfK(
                k > 1 ? candidates.get(k - 2) : candidate(1, 26544),
                "The recipe asks for "
                        + k
                        + " segments; the silhouette alone would choose 2 (0.37 against 0.29).",
                2,
                candidates,
                List.of());
    }

    private static final List<String> INDICES =
            List.of("inertia", "silhouette", "calinski_harabasz", "davies_bouldin");

    private static Candidate candidate(int k, double... values) {
        SequencedMap<String, Double> scores = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            scores.put(INDICES.get(i), values[i]);
        }
        return new Candidate(k, "kmeans", sizes(k), scores, Optional.empty());
    }

    private static List<Alarm> alarms() {
        return List.of(
                new Alarm(
                                "k-against-silhouette",
                                "The recipe asks for a number of segments that the silhouette would not choose: two groups are clearer. Look at the two-segment solution before acting on fine differences.")
                        .with("silhouette_chosen", 0.29489)
                        .with("silhouette_best", 0.37345),
                new Alarm(
                                "twins",
                                "182 customers equal another in everything but the id; if they are copies, averages count them twice. Check how the list was put together.")
                        .with("twins", 182L)
                        .with("rows", 2240L));
    }

    private static SegmentMap map(int k) {
        SplittableRandom random = new SplittableRandom(7);
        List<SegmentMap.Point> points = new ArrayList<>();
        for (int i = 0; i < SegmentMap.SHOWN; i++) {
            int segment = i % k;
            double angle = 2 * Math.PI * segment / k;
            points.add(
                    new SegmentMap.Point(
                            segment + 1,
                            3 * Math.cos(angle) + gauss(random),
                            2 * Math.sin(angle) + gauss(random)));
        }
        return new SegmentMap(List.of(0.442, 0.118), points, 2212);
    }

    private static double gauss(SplittableRandom random) {
        return random.nextDouble()
                + random.nextDouble()
                + random.nextDouble()
                + random.nextDouble()
                - 2;
    }
}
