package coterie.page.value;

import coterie.chart.Axis;
import coterie.chart.Caption;
import coterie.chart.Line;
import coterie.page.Figure;
import coterie.page.Words;
import coterie.profile.Figures;
import coterie.recipe.Noun;
import coterie.study.Study;
import coterie.value.Targeting;
import coterie.value.Targeting.Offer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which contacts pay, and who is on the list.
///
/// @param price what a contact costs, an answer brings, and from which rate on it pays
/// @param rows one a segment
/// @param curve what is earned the more are contacted; absent where there is nobody
/// @param list who is on the list, in one sentence
/// @param listed whether anybody is on it
/// @param circular whether the segments were made from the campaign's answers
public record TargetView(
        String price,
        List<Row> rows,
        Optional<Figure> curve,
        String list,
        boolean listed,
        boolean circular) {
    /// A segment.
    ///
    /// @param base `57 of 670`
    /// @param rate expected, shrunken
    /// @param profit expected of one contact
    /// @param interval of the profit
    /// @param advice what follows
    public record Row(
            String name,
            int segment,
            String customers,
            String base,
            String rate,
            String profit,
            String interval,
            String advice) {}

    public static Optional<TargetView> of(Study study) {
        return study.worth().value().targeting().map(targeting -> of(study, targeting));
    }

    private static TargetView of(Study study, Targeting targeting) {
        Targeting.Price price = targeting.price();
        Targeting.ContactList list = targeting.list();
        return new TargetView(
                "A contact costs "
                        + Figures.of(price.cost())
                        + " and an answer brings "
                        + Figures.of(price.revenue())
                        + " ("
                        + price.source()
                        + "), so a contact pays where more than "
                        + Words.percent(price.breakEven())
                        + " answer.",
                targeting.segments().stream().map(offer -> row(study, targeting, offer)).toList(),
                curve(targeting, study.recipe().heading().unit()),
                Figures.count(list.worth())
                        + " "
                        + study.recipe().heading().unit().after(list.worth())
                        + (list.worth() == 1 ? " is" : " are")
                        + " worth contacting; the list holds "
                        + Figures.count(list.contacts())
                        + ", which cost "
                        + Figures.of(list.cost())
                        + ", answer "
                        + Figures.of(list.responses())
                        + " times and earn "
                        + Figures.of(list.profit())
                        + ", as far as the last campaign tells."
                        + reason(targeting),
                list.contacts() > 0,
                targeting.circular());
    }

    /// Why some are worth contacting in a segment that as a whole is not.
    private static String reason(Targeting targeting) {
        boolean within =
                targeting.segments().stream()
                        .anyMatch(offer ->
                                offer.advice() != Targeting.Advice.CONTACT
                                        && worth(targeting, offer) > 0);
        return within
                ? " They are chosen by their segment and by how many earlier campaigns each of"
                        + " them accepted; the table takes every segment as a whole."
                : "";
    }

    /// Customers of a segment whose own earlier answers make a contact pay.
    private static long worth(Targeting targeting, Offer segment) {
        return targeting.cells().stream()
                .filter(cell -> cell.segment() == segment.segment() && cell.profit().expected() > 0)
                .mapToLong(Offer::customers)
                .sum();
    }

    private static String leave(long worth) {
        return worth == 0
                ? "leave: it does not pay"
                : "leave as a whole: it does not pay; contact only the "
                        + Figures.count(worth)
                        + " whose earlier answers promise more";
    }

    private static Row row(Study study, Targeting targeting, Offer offer) {
        return new Row(
                study.told().personas().of(offer.segment()).name(),
                offer.segment(),
                Figures.count(offer.customers()),
                Words.of(offer.responded(), offer.reached()),
                Words.percent(offer.rate()),
                Words.signed(offer.profit().expected()),
                Words.signed(offer.profit().low()) + " to " + Words.signed(offer.profit().high()),
                switch (offer.advice()) {
                    case CONTACT -> "contact: it pays";
                    case TEST -> "test on a few: it may pay";
                    case LEAVE -> leave(worth(targeting, offer));
                });
    }

    /// Groups of customers, the most profitable first, added up.
    private static Optional<Figure> curve(Targeting targeting, Noun unit) {
        List<Offer> best =
                targeting.cells().stream()
                        .filter(cell -> cell.customers() > 0)
                        .sorted(Comparator.comparingDouble(cell -> -cell.profit().expected()))
                        .toList();
        if (best.isEmpty()) {
            return Optional.empty();
        }
        List<Line.Point> points = new ArrayList<>();
        points.add(new Line.Point(0, 0, "no contacts", "nothing earned"));
        long contacts = 0;
        double profit = 0;
        int top = 0;
        for (Offer cell : best) {
            contacts += cell.customers();
            profit += cell.customers() * cell.profit().expected();
            points.add(
                    new Line.Point(
                            contacts,
                            profit,
                            Figures.count(contacts) + " contacts",
                            (profit < 0 ? "−" : "") + Figures.of(Math.abs(profit)) + " earned"));
            top = profit > points.get(top).y() ? points.size() - 1 : top;
        }
        Line.Point peak = points.get(top);
        String seen =
                top == 0
                        ? "No contact is expected to pay"
                        : "Most is earned with " + peak.xText() + ": " + peak.yText();
        return Optional.of(
                new Figure(
                        "profit",
                        new Line(
                                new Caption(
                                        seen,
                                        "Expected profit of contacting the most promising groups first (by"
                                                + " segment and earlier answers), added up",
                                        seen
                                                + "; contacting all "
                                                + Figures.count(contacts)
                                                + " "
                                                + unit.many()
                                                + ": "
                                                + points.getLast().yText()
                                                + "."),
                                Axis.of("contacts, " + unit.many()),
                                Axis.of("expected profit, money"),
                                points,
                                top)));
    }
}
