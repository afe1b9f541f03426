package coterie.value;

import coterie.campaign.Campaigns;
import coterie.campaign.Campaigns.Campaign;
import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.dialect.Sql;
import coterie.kernel.inference.BetaBinomial;
import coterie.kernel.inference.BetaBinomial.Shrunken;
import coterie.prepare.Prepared;
import coterie.profile.SmallCells;
import coterie.segment.Segmentation;
import coterie.value.Targeting.Advice;
import coterie.value.Targeting.ContactList;
import coterie.value.Targeting.Offer;
import coterie.value.Targeting.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Ranks customers by what contacting them is expected to bring.
///
/// A customer's rate is that of the customers of the same segment who accepted as many earlier
/// campaigns, shrunken towards everyone's. Among equals the order is drawn by lot, keyed by seed
/// and customer.
final class TargetFinder {
    /// Customers who accepted this many earlier campaigns or more are one group.
    private static final int MANY = 2;

    private final Prepared prepared;
    private final Segmentation segmentation;
    private final Engine engine;
    private final Price price;

    TargetFinder(Prepared prepared, Segmentation segmentation, Engine engine, Price price) {
        this.prepared = prepared;
        this.segmentation = segmentation;
        this.engine = engine;
        this.price = price;
    }

    /// A group of customers as counted.
    private record Cell(int segment, int earlier, long customers, long responded, long reached) {}

    /// The targeting of the campaign under study, or without one of the last campaign; empty where
    /// there is none.
    Optional<Targeting> find(Campaigns campaigns, SmallCells small, Reach reach, long seed) {
        Optional<Campaign> outcome = campaigns.outcome();
        Optional<Campaign> campaign =
                outcome.isPresent()
                        ? outcome
                        : campaigns.campaigns().isEmpty()
                                ? Optional.empty()
                                : Optional.of(campaigns.campaigns().getLast());
        return campaign.map(each -> target(each, campaigns, small, reach, seed));
    }

    private Targeting target(
            Campaign campaign, Campaigns campaigns, SmallCells small, Reach reach, long seed) {
        List<String> before =
                campaigns.campaigns().stream()
                        .map(Campaign::name)
                        .filter(name -> !name.equals(campaign.name()))
                        .toList();
        int most = before.isEmpty() ? 0 : MANY;
        List<Cell> cells = cells(campaign.name(), before, most);
        while (most > 0 && !shows(cells, small)) {
            most--;
            cells = cells(campaign.name(), before, most);
        }
        List<Offer> offers = offers(cells);
        return new Targeting(
                campaign.name(),
                campaign.circular(),
                price,
                campaign.segments().stream()
                        .map(own ->
                                offer(
                                        new Cell(
                                                own.segment(),
                                                Offer.ANY,
                                                segmentation.sizes().get(own.segment() - 1),
                                                own.answer().rate().count(),
                                                own.answer().rate().of()),
                                        own.shrunken()))
                        .toList(),
                shows(cells, small) ? offers : List.of(),
                reach,
                list(offers, before, most, reach, seed));
    }

    private static boolean shows(List<Cell> cells, SmallCells small) {
        return small.shows(
                cells.stream()
                        .map(cell -> List.of(cell.responded(), cell.reached() - cell.responded()))
                        .toList());
    }

    private List<Cell> cells(String campaign, List<String> before, int most) {
        String answer = "CAST(" + Sql.name(campaign) + " AS INTEGER)";
        List<Cell> cells = new ArrayList<>();
        engine.query(
                        "SELECT segment, earlier, count(*), coalesce(sum(answer), 0), count(answer) FROM (SELECT %s AS segment, %s AS earlier, %s AS answer FROM %s) GROUP BY 1, 2 ORDER BY 1, 2"
                                .formatted(
                                        Sql.name(Segmentation.SEGMENT),
                                        earlier(before, most),
                                        answer,
                                        Sql.name(segmentation.table().name())))
                .rows()
                .forEach(row ->
                        cells.add(
                                new Cell(
                                        (int) row.count(0),
                                        (int) row.count(1),
                                        row.count(2),
                                        (long) row.number(3),
                                        row.count(4))));
        return cells;
    }

    /// How many earlier campaigns a customer accepted, at most `most`.
    private static String earlier(List<String> before, int most) {
        return most == 0
                ? "0"
                : before.stream()
                        .map(name -> "coalesce(CAST(" + Sql.name(name) + " AS INTEGER), 0)")
                        .collect(Collectors.joining(" + ", "least(" + most + ", ", ")"));
    }

    private List<Offer> offers(List<Cell> cells) {
        List<Cell> reached = cells.stream().filter(cell -> cell.reached() > 0).toList();
        if (reached.isEmpty()) {
            return List.of();
        }
        BetaBinomial common =
                BetaBinomial.fit(
                        reached.stream().map(Cell::responded).toList(),
                        reached.stream().map(Cell::reached).toList());
        return cells.stream()
                .map(cell -> offer(cell, common.shrink(cell.responded(), cell.reached())))
                .toList();
    }

    private Offer offer(Cell cell, Shrunken rate) {
        double low = profit(rate.low());
        double high = profit(rate.high());
        return new Offer(
                cell.segment(),
                cell.earlier(),
                cell.customers(),
                cell.responded(),
                cell.reached(),
                rate.share(),
                profit(rate.share()),
                low,
                high,
                Advice.of(low, high));
    }

    private double profit(double rate) {
        return rate * price.revenue() - price.cost();
    }

    private ContactList list(
            List<Offer> offers, List<String> before, int most, Reach reach, long seed) {
        List<Offer> worthwhile = offers.stream().filter(offer -> offer.profit() > 0).toList();
        long worth = worthwhile.stream().mapToLong(Offer::customers).sum();
        long contacts = Math.min(worth, reach.most(price.cost()));
        Relation table =
                engine.create(
                        "contacts", select(worthwhile, before, most, seed) + " LIMIT " + contacts);
        double responses = 0;
        long left = contacts;
        for (Offer offer : worthwhile.stream().sorted(TargetFinder::best).toList()) {
            long taken = Math.min(left, offer.customers());
            responses += taken * offer.rate();
            left -= taken;
        }
        return new ContactList(
                table,
                worth,
                contacts,
                contacts * price.cost(),
                responses,
                responses * price.revenue() - contacts * price.cost());
    }

    private static int best(Offer one, Offer other) {
        return Double.compare(other.profit(), one.profit());
    }

    private String select(List<Offer> worthwhile, List<String> before, int most, long seed) {
        String id = "CAST(" + Sql.name(prepared.id().orElse(Prepared.ROW)) + " AS VARCHAR)";
        String customers =
                "SELECT %s AS row, %s AS id, %s AS segment, %s AS earlier FROM %s"
                        .formatted(
                                Sql.name(Prepared.ROW),
                                id,
                                Sql.name(Segmentation.SEGMENT),
                                earlier(before, most),
                                Sql.name(segmentation.table().name()));
        String offers =
                worthwhile.isEmpty()
                        ? "(0, 0, 0.0, 0.0)"
                        : worthwhile.stream()
                                .map(offer ->
                                        "(%d, %d, CAST(%s AS DOUBLE), CAST(%s AS DOUBLE))"
                                                .formatted(
                                                        offer.segment(),
                                                        offer.earlier(),
                                                        plain(offer.rate()),
                                                        plain(offer.profit())))
                                .collect(Collectors.joining(", "));
        return "SELECT c.row, c.id, c.segment, c.earlier, o.rate, o.profit, row_number() OVER (ORDER BY o.profit DESC, md5('%s:' || coalesce(c.id, '')), c.row) AS rank FROM (%s) c JOIN (VALUES %s) AS o(segment, earlier, rate, profit) ON c.segment = o.segment AND c.earlier = o.earlier ORDER BY rank"
                .formatted(seed, customers, offers);
    }

    private static String plain(double value) {
        return "'" + new BigDecimal(Double.toString(value)).toPlainString() + "'";
    }
}
