package coterie.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// One chart of every kind as it looks in a report: what `docs/reference/charts.md` shows.
///
/// Numbers are made up from sines, so that they are the same everywhere.
public final class Examples {
    private static final List<String> NAMES =
            List.of("Careful families", "Web shoppers", "Wine lovers");

    private Examples() {}

    /// In alphabetical order.
    public static List<Chart> all() {
        return List.of(
                boxPlot(),
                comparisonBars(),
                correlationHeatmap(),
                countBars(),
                curve(),
                donut(),
                histogram(),
                line(),
                pairPlot(),
                rateDots(),
                segmentBars(),
                segmentScatter(),
                silhouettePlot(),
                traitBars(),
                treemap(),
                waterfall());
    }

    private static Chart boxPlot() {
        return new BoxPlot(
                new Caption(
                        "Income: segments explain 62.6 % of the variance",
                        "Box: the middle half, with the median; line: nine in ten customers",
                        "Incomes of three segments overlap little."),
                Axis.of("income, money"),
                List.of(
                        box(
                                "1 Careful families",
                                OptionalInt.of(1),
                                16_000,
                                25_600,
                                34_900,
                                42_500),
                        box("2 Web shoppers", OptionalInt.of(2), 38_000, 49_900, 57_700, 65_000),
                        box("3 Wine lovers", OptionalInt.of(3), 57_000, 69_100, 75_900, 82_000),
                        box("everyone", OptionalInt.empty(), 19_000, 35_200, 51_400, 68_500)));
    }

    private static BoxPlot.Box box(
            String label, OptionalInt segment, int low, int lower, int median, int upper) {
        int high = upper + (lower - low);
        return new BoxPlot.Box(
                label,
                segment,
                new FiveNumbers(low, lower, median, upper, high),
                IntStream.of(low, lower, median, upper, high).mapToObj(Integer::toString).toList(),
                "596");
    }

    private static Chart comparisonBars() {
        return new ComparisonBars(
                3,
                new Caption(
                        "What they buy: Wines first",
                        "Average spend a customer; everyone in grey",
                        "Wines come first with 602 (everyone 305)."),
                "everyone",
                List.of(
                        new ComparisonBars.Bar("Wines", 602, "602", 305, "305", "596"),
                        new ComparisonBars.Bar("Meat", 451, "451", 167, "167", "596"),
                        new ComparisonBars.Bar("Fish", 101, "101", 37.6, "37.6", "596")));
    }

    private static Chart correlationHeatmap() {
        List<String> columns = List.of("Income", "Wines", "Meat", "Kids at home", "Age");
        double[][] r = {{0.69}, {0.69, 0.57}, {-0.51, -0.50, -0.44}, {0.2, 0.16, 0.03, -0.23}};
        List<CorrelationHeatmap.Pair> pairs = new ArrayList<>();
        for (int second = 1; second < columns.size(); second++) {
            for (int first = 0; first < second; first++) {
                double value = r[second - 1][first];
                pairs.add(
                        new CorrelationHeatmap.Pair(
                                first, second, value, (value > 0 ? "+" : "−") + Math.abs(value)));
            }
        }
        return new CorrelationHeatmap(
                new Caption(
                        "Most alike: Income and Wines (r = +0.69)",
                        "Pearson’s r of every pair, −1 to 1",
                        "The strongest correlation is between income and wines."),
                columns,
                pairs);
    }

    private static Chart countBars() {
        return new CountBars(
                new Caption(
                        "Marital status: most often Married (64.6 %)",
                        "As read in grey (n = 2,240), kept and prepared in colour (n = 1,538)",
                        "Most are married, 993 of 1,538."),
                "Customers",
                true,
                List.of(
                        new CountBars.Bar("Married", 993, "993 (64.6 %)", 864, "864 (38.6 %)"),
                        new CountBars.Bar("Together", 0, "0 (0 %)", 580, "580 (25.9 %)"),
                        new CountBars.Bar("Single", 545, "545 (35.4 %)", 480, "480 (21.4 %)"),
                        new CountBars.Bar("Divorced", 0, "0 (0 %)", 232, "232 (10.4 %)")));
    }

    private static Chart curve() {
        double[] values = {0.373, 0.295, 0.275, 0.269, 0.176, 0.179, 0.181};
        return new Curve(
                new Caption(
                        "How clearly customers belong to their group",
                        "Silhouette; higher is better",
                        "At the chosen 3 segments the silhouette is 0.29."),
                "silhouette",
                3,
                IntStream.range(0, values.length)
                        .mapToObj(i -> new Curve.Point(i + 2, values[i], values[i] + ""))
                        .toList());
    }

    private static Chart donut() {
        return new Donut(
                new Caption(
                        "Education: most often Graduation (50.4 %)",
                        "Customers, n = 2,212", "Half of the customers have a first degree."),
                List.of(
                        new Donut.Part("Graduation", 1115, "1,115 (50.4 %)"),
                        new Donut.Part("PhD", 480, "480 (21.7 %)"),
                        new Donut.Part("Master", 365, "365 (16.5 %)"),
                        new Donut.Part("Other", 252, "252 (11.4 %)")));
    }

    private static Chart histogram() {
        List<Histogram.Bin> bins = new ArrayList<>();
        List<Histogram.Point> curve = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            double height = 150 * Math.exp(-Math.pow((i - 11) / 6.0, 2));
            long count = Math.round(height * (1 + 0.12 * Math.sin(i * 7.0)));
            bins.add(
                    new Histogram.Bin(
                            29.5 + 2 * i,
                            31.5 + 2 * i,
                            count,
                            (30 + 2 * i) + " to " + (31 + 2 * i),
                            count + ""));
            curve.add(new Histogram.Point(30.5 + 2 * i, height));
        }
        return new Histogram(
                new Caption(
                        "Age: half lie between 45 and 62",
                        "Customers, n = 2,212; median 53, average 53.1",
                        "Half of the ages lie between 45 and 62."),
                Axis.of("age, years"),
                "customers",
                true,
                bins,
                curve,
                Optional.of(
                        new Histogram.Box(
                                new FiveNumbers(36, 45, 53, 62, 71), "half between 45 and 62")));
    }

    private static Chart line() {
        List<Line.Point> points = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            double share = 100 * (1 - Math.pow(1 - i / 20.0, 2.6));
            points.add(
                    new Line.Point(
                            5.0 * i,
                            share,
                            5 * i + " % of the customers",
                            Math.round(share) + " % of the revenue"));
        }
        return new Line(
                new Caption(
                        "One customer in five brings 44 % of the revenue",
                        "Customers by revenue, the largest first; n = 2,212",
                        "One customer in five brings 44 % of the revenue."),
                Axis.of("share of customers, %"),
                Axis.of("share of revenue, %"),
                points,
                4);
    }

    private static Chart pairPlot() {
        List<PairPlot.Group> groups = new ArrayList<>();
        for (int segment = 1; segment <= 3; segment++) {
            groups.add(
                    new PairPlot.Group(
                            segment,
                            NAMES.get(segment - 1),
                            customers(segment, 60).stream()
                                    .map(at ->
                                            List.of(
                                                    25_000.0 * at.x(),
                                                    150 * at.y(),
                                                    60 - 4 * at.x() + 9 * wave(at.y())))
                                    .toList()));
        }
        return new PairPlot(
                new Caption(
                        "Income parts the segments most: they explain 63 % of its variance",
                        "The columns that differ most, two by two; 180 of 2,212 customers, drawn by lot",
                        "Income parts the segments most."),
                List.of(
                        Axis.of("income, money"),
                        Axis.of("spend on wines, money"),
                        Axis.of("age, years")),
                groups);
    }

    private static List<SegmentScatter.Point> customers(int segment, int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new SegmentScatter.Point(
                                segment + 0.6 * wave(i * 1.7 + segment),
                                1 + segment * 0.8 + 0.7 * wave(i * 2.9 + 5 * segment)))
                .toList();
    }

    private static double wave(double at) {
        return Math.sin(at * 12.9898) * Math.abs(Math.sin(at * 78.233));
    }

    private static Chart rateDots() {
        return new RateDots(
                2,
                new Caption(
                        "What they answered: Campaign 4 first",
                        "Share who said yes, with its 95 % interval; everyone in grey",
                        "Campaign 4 comes first with 14.4 % (everyone 7.4 %)."),
                "everyone",
                List.of(
                        rate("Campaign 4", 0.144, 0.119, 0.175, 0.074, "14.4 % (88 of 609)"),
                        rate("Campaign 3", 0.069, 0.051, 0.092, 0.074, "6.9 % (42 of 609)"),
                        rate("Campaign 1", 0.041, 0.028, 0.06, 0.064, "4.1 % (25 of 609)")));
    }

    private static RateDots.Rate rate(
            String label, double share, double low, double high, double everyone, String text) {
        return new RateDots.Rate(
                label, share, low, high, everyone, text, low + " to " + high, everyone + "");
    }

    private static Chart segmentBars() {
        return new SegmentBars(
                new Caption(
                        "Income: 34,828 to 75,436",
                        "Average income, money",
                        "Highest in segment 3, lowest in segment 1; everyone 51,959."),
                List.of(
                        new SegmentBars.Bar(
                                "1 Careful families", OptionalInt.of(1), 34828, "34,828", "1,007"),
                        new SegmentBars.Bar(
                                "2 Web shoppers", OptionalInt.of(2), 57310, "57,310", "609"),
                        new SegmentBars.Bar(
                                "3 Wine lovers", OptionalInt.of(3), 75436, "75,436", "596"),
                        new SegmentBars.Bar(
                                "everyone", OptionalInt.empty(), 51959, "51,959", "2,212")));
    }

    private static Chart segmentScatter() {
        List<SegmentScatter.Group> groups = new ArrayList<>();
        for (int segment = 1; segment <= 3; segment++) {
            groups.add(
                    new SegmentScatter.Group(
                            segment, NAMES.get(segment - 1), customers(segment, 120)));
        }
        return new SegmentScatter(
                new Caption(
                        "The map keeps 57.6 % of the differences between customers",
                        "One mark a customer (all 360 customers) on the first two principal components",
                        "Three segments lie beside each other."),
                Axis.of("first component, 45.7 % of variance"),
                Axis.of("second component, 11.9 % of variance"),
                true,
                groups);
    }

    private static Chart silhouettePlot() {
        List<SilhouettePlot.Group> groups = new ArrayList<>();
        int[] sizes = {150, 90, 88};
        for (int segment = 0; segment < 3; segment++) {
            double top = 0.65 - 0.16 * segment;
            int size = sizes[segment];
            groups.add(
                    new SilhouettePlot.Group(
                            segment + 1,
                            NAMES.get(segment),
                            IntStream.range(0, size)
                                    .mapToObj(i -> top - 0.55 * Math.pow((double) i / size, 1.6))
                                    .toList(),
                            "0.3"));
        }
        return new SilhouettePlot(
                new Caption(
                        "12.7 % of the customers are nearer to another segment than to their own",
                        "Silhouette of each customer, sorted inside each segment; all 328 customers",
                        "The average silhouette is 0.29."),
                0.29,
                groups);
    }

    private static Chart traitBars() {
        return new TraitBars(
                3,
                new Caption(
                        "Spend on meat is furthest above everyone",
                        "Effect size: the distance from everyone in standard deviations, of shares Cohen's h; the middle line is everyone",
                        "The strongest trait: spend 451 on meat (everyone 167)."),
                "everyone",
                List.of(
                        new TraitBars.Bar("Spend on meat", "451", "167", 1.27, "+1.27", "596"),
                        new TraitBars.Bar("Income", "75,436", "51,959", 1.09, "+1.09", "596"),
                        new TraitBars.Bar("Kids at home", "0.049", "0.44", -0.73, "−0.73", "596")));
    }

    private static Chart treemap() {
        return new Treemap(
                new Caption(
                        "Wines take 50.3 % of all spend",
                        "Spend by category, added up over 2,212 customers; the area is the amount",
                        "The largest category is wines."),
                List.of(
                        new Treemap.Part("Wines", 675_296, "675,296", "50.3 %"),
                        new Treemap.Part("Meat", 369_470, "369,470", "27.5 %"),
                        new Treemap.Part("Gold", 97_146, "97,146", "7.2 %"),
                        new Treemap.Part("Fish", 83_279, "83,279", "6.2 %"),
                        new Treemap.Part("Sweets", 59_827, "59,827", "4.5 %"),
                        new Treemap.Part("Fruits", 58_241, "58,241", "4.3 %")));
    }

    private static Chart waterfall() {
        return new Waterfall(
                new Caption(
                        "68.7 % of the customers were kept",
                        "Customers left after each step (lost)",
                        "1,538 of 2,240 customers were kept."),
                List.of(
                        new Waterfall.Step("read", 2240, 2240, "2,240", ""),
                        new Waterfall.Step("trim income", 2240, 2225, "2,225", "−15"),
                        new Waterfall.Step("trim meat", 2225, 2002, "2,002", "−223"),
                        new Waterfall.Step("trim sweets", 2002, 1802, "1,802", "−200"),
                        new Waterfall.Step("trim gold", 1802, 1622, "1,622", "−180"),
                        new Waterfall.Step("trim web visits", 1622, 1538, "1,538", "−84")));
    }
}
