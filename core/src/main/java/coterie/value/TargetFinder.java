package coterie.value;

import coterie.campaign.Campaigns;
import coterie.campaign.Campaigns.Campaign;
import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.query.By;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.engine.query.Where;
import coterie.kernel.inference.BetaBinomial;
import coterie.kernel.inference.BetaBinomial.Shrunken;
import coterie.prepare.Prepared;
import coterie.profile.SmallCells;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Expression.Calculation;
import coterie.recipe.expression.Expression.Call;
import coterie.recipe.expression.Expression.Case;
import coterie.recipe.expression.Expression.Cast;
import coterie.recipe.expression.Expression.Numeral;
import coterie.recipe.expression.Expression.Operator;
import coterie.recipe.expression.Expression.Order;
import coterie.recipe.expression.Expression.When;
import coterie.recipe.expression.Function;
import coterie.recipe.expression.Kind;
import coterie.segment.Segmentation;
import coterie.value.Targeting.Advice;
import coterie.value.Targeting.ContactList;
import coterie.value.Targeting.Offer;
import coterie.value.Targeting.Price;
import coterie.value.Targeting.Profit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
                                                segmentation.sizes().of(own.segment()),
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
        Expression answer = whole(campaign);
        Item segment = Item.column(Segmentation.SEGMENT);
        Item earlier = new Item.Value(earlier(before, most));
        List<Cell> cells = new ArrayList<>();
        engine.table(segmentation.table())
                .answer(
                        Query.of(
                                        segment,
                                        earlier,
                                        Item.rows(),
                                        new Item.Sum(answer),
                                        new Item.Values(answer))
                                .sorted(By.rising(segment), By.rising(earlier)))
                .rows()
                .forEach(row ->
                        cells.add(
                                new Cell(
                                        (int) row.count(0),
                                        (int) row.count(1),
                                        row.count(2),
                                        row.count(3),
                                        row.count(4))));
        return cells;
    }

    /// How many earlier campaigns a customer accepted, at most `most`.
    private static Expression earlier(List<String> before, int most) {
        Expression accepted = Numeral.of(0);
        for (String name : before) {
            Expression one = new Call(Function.COALESCE, List.of(whole(name), Numeral.of(0)));
            accepted = new Calculation(Operator.ADD, accepted, one);
        }
        return most == 0
                ? Numeral.of(0)
                : new Call(Function.LEAST, List.of(Numeral.of(most), accepted));
    }

    private static Expression whole(String column) {
        return new Cast(new Expression.Column(column), Kind.INTEGER);
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
        Profit profit = new Profit(profit(rate.share()), profit(rate.low()), profit(rate.high()));
        return new Offer(
                cell.segment(),
                cell.earlier(),
                cell.customers(),
                cell.responded(),
                cell.reached(),
                rate.share(),
                profit,
                Advice.of(profit));
    }

    private double profit(double rate) {
        return rate * price.revenue() - price.cost();
    }

    private ContactList list(
            List<Offer> offers, List<String> before, int most, Reach reach, long seed) {
        List<Offer> worthwhile =
                offers.stream().filter(offer -> offer.profit().expected() > 0).toList();
        long worth = worthwhile.stream().mapToLong(Offer::customers).sum();
        long contacts = Math.min(worth, reach.most(price.cost()));
        Relation table =
                engine.table(segmentation.table())
                        .create(
                                "contacts",
                                ContactList.COLUMNS,
                                ranked(worthwhile, earlier(before, most), seed).first(contacts));
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
        return Double.compare(other.profit().expected(), one.profit().expected());
    }

    private Query ranked(List<Offer> worthwhile, Expression earlier, long seed) {
        List<When> rates = new ArrayList<>();
        List<When> profits = new ArrayList<>();
        for (Offer offer : worthwhile) {
            Expression own =
                    Where.all(
                            List.of(
                                    Where.is(Segmentation.SEGMENT, Order.EQUAL, offer.segment()),
                                    Where.is(earlier, Order.EQUAL, offer.earlier())));
            rates.add(new When(own, Numeral.of(offer.rate())));
            profits.add(new When(own, Numeral.of(offer.profit().expected())));
        }
        String id = prepared.id().orElse(Prepared.ROW);
        Item row = Item.column(Prepared.ROW);
        Item profit = value(profits);
        Item rank =
                new Item.Rank(
                        List.of(
                                By.falling(profit),
                                By.rising(new Item.Lot(seed, id)),
                                By.rising(row)));
        return Query.of(
                        row,
                        new Item.Text(id),
                        Item.column(Segmentation.SEGMENT),
                        new Item.Value(earlier),
                        value(rates),
                        profit,
                        rank)
                .where(Where.any(profits.stream().map(When::condition).toList()))
                .sorted(By.rising(rank));
    }

    private static Item value(List<When> whens) {
        return new Item.Value(
                whens.isEmpty()
                        ? new Cast(new Expression.Missing(), Kind.NUMBER)
                        : new Case(whens, Optional.empty()));
    }
}
