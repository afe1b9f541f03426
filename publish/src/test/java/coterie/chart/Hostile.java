package coterie.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One chart of every kind, with names that must not become markup and numbers of every size.
public final class Hostile {
    private static final String NAME = "<b>Ünïcode \"quoted\" & {long}</b>";

    private Hostile() {}

    /// In no order.
    public static List<Chart> all() {
        return List.of(
                new TraitBars(
                        2,
                        new Caption(
                                "Spend on wines is furthest above everyone",
                                "Effect size",
                                "The strongest trait: spend on wines."),
                        "everyone",
                        List.of(
                                new TraitBars.Bar(NAME, "602", "305", 0.88, "+0.88", "596"),
                                new TraitBars.Bar("Age", "53.4", "56.1", -0.23, "−0.23", "596"))),
                new ComparisonBars(
                        10,
                        new Caption(
                                "What they buy", "Average spend a customer", "Wines come first."),
                        "everyone",
                        List.of(new ComparisonBars.Bar(NAME, 602, "602", 305, "305", "596"))),
                new Curve(
                        new Caption(
                                "How clearly customers belong to their group",
                                "Silhouette; higher is better",
                                "At 3 segments it is 0.29."),
                        "silhouette",
                        3,
                        List.of(
                                new Curve.Point(2, 0.37345, "0.37"),
                                new Curve.Point(3, 0.29489, "0.29"),
                                new Curve.Point(4, Double.NaN, "–"))),
                new Waterfall(
                        new Caption(
                                "98.8 % of the customers were kept",
                                "Customers left after each step",
                                "2,212 of 2,240 customers were kept."),
                        List.of(
                                new Waterfall.Step("read", 2240, 2240, "2,240", ""),
                                new Waterfall.Step(NAME, 2240, 2212, "2,212", "−28"))),
                new SegmentScatter(
                        new Caption(
                                "The map keeps 56 % of the differences",
                                "One mark a customer", "Customers by segment."),
                        Axis.of("first component, share"),
                        Axis.of("second component, share"),
                        true,
                        List.of(
                                new SegmentScatter.Group(
                                        1,
                                        NAME,
                                        List.of(new SegmentScatter.Point(1e-9, 12345.678))),
                                new SegmentScatter.Group(2, "none shown", List.of()))),
                new Histogram(
                        new Caption(
                                "Most incomes lie between 35,000 and 69,000",
                                "Customers by income",
                                "Half of the customers earn between 35,000 and 69,000."),
                        Axis.of("income, money"),
                        "customers",
                        false,
                        List.of(
                                new Histogram.Bin(0, 3e7, 12, "0 to 30 million", "12"),
                                new Histogram.Bin(3e7, 6e7, 3, "30 to 60 million", "3")),
                        List.of(new Histogram.Point(0, 11), new Histogram.Point(6e7, 2)),
                        Optional.of(
                                new Histogram.Box(
                                        new FiveNumbers(0, 1e7, 2e7, 4e7, 6e7),
                                        "half from 10 to 40 million"))),
                new BoxPlot(
                        new Caption(
                                "Incomes differ most",
                                "Income by segment",
                                "Segment 2 earns most."),
                        Axis.of("income, money"),
                        List.of(
                                new BoxPlot.Box(
                                        NAME,
                                        OptionalInt.of(2),
                                        new FiveNumbers(1, 2, 3, 4, 9),
                                        List.of("1", "2", "3", "4", "9"),
                                        "596"))),
                new CountBars(
                        new Caption(
                                "Most are married",
                                "Customers by marital status",
                                "857 of 2,216 are married."),
                        "Customers",
                        true,
                        List.of(new CountBars.Bar(NAME, 857, "857", 864, "864"))),
                new Donut(
                        new Caption(
                                "Two in three live in a couple", "Customers", "Couples are 64 %."),
                        List.of(
                                new Donut.Part(NAME, 1430, "64 % (1,430 of 2,212)"),
                                new Donut.Part("single", 782, "36 % (782 of 2,212)"))),
                new Treemap(
                        new Caption(
                                "Wine is half of all spend", "Spend by category", "Wine is 50 %."),
                        List.of(
                                new Treemap.Part(NAME, 680_816, "680,816", "50 %"),
                                new Treemap.Part("fruits", 58_917, "58,917", "4.3 %"))),
                new CorrelationHeatmap(
                        new Caption(
                                "Spend on meat and wine move together",
                                "Correlation of every pair of columns",
                                "Meat and wine: 0.57."),
                        List.of("meat", NAME),
                        List.of(new CorrelationHeatmap.Pair(0, 1, 0.57, "0.57"))),
                new RateDots(
                        3,
                        new Caption(
                                "What they answered",
                                "Share who said yes",
                                "Response comes first."),
                        "everyone",
                        List.of(
                                new RateDots.Rate(
                                        NAME,
                                        0.085,
                                        0.066,
                                        0.109,
                                        0.073,
                                        "8.5 % (57 of 670)",
                                        "6.6 % to 10.9 %",
                                        "7.3 %"))),
                new SilhouettePlot(
                        new Caption(
                                "Most customers belong clearly",
                                "Silhouette of each customer",
                                "The average is 0.29."),
                        0.29,
                        List.of(new SilhouettePlot.Group(1, NAME, List.of(0.5, 0.2, -0.1), "0.2"))),
                new Line(
                        new Caption(
                                "One customer in five brings 54 % of the revenue",
                                "Customers by revenue, the largest first",
                                "One customer in five brings 54 % of the revenue."),
                        Axis.of("share of customers, %"),
                        Axis.of("share of revenue, %"),
                        List.of(
                                new Line.Point(0, 0, "0 %", "0 %"),
                                new Line.Point(20, 54, "20 % of the customers", "54 % of revenue"),
                                new Line.Point(100, 100, "100 %", "100 %")),
                        1),
                new SegmentBars(
                        new Caption(
                                "Income: 34,828 to 75,436",
                                "Average income, money",
                                "Highest in segment 3."),
                        List.of(
                                new SegmentBars.Bar(
                                        "1 " + NAME, OptionalInt.of(1), 34828, "34,828", "1,007"),
                                new SegmentBars.Bar(
                                        "everyone",
                                        OptionalInt.empty(),
                                        51959,
                                        "51,959",
                                        "2,212"))),
                new PairPlot(
                        new Caption(
                                "Income parts the segments",
                                "Three features against each other",
                                "Segments differ in income."),
                        List.of(Axis.of("income"), Axis.of(NAME), new Axis("year of birth", true)),
                        List.of(new PairPlot.Group(1, NAME, List.of(List.of(1.0, 2.0, 3.0))))));
    }
}
