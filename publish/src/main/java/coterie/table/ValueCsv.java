package coterie.table;

import coterie.engine.Engine;
import coterie.persona.Persona;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.study.Study;
import coterie.value.RevenueTree;
import coterie.value.RevenueTree.Branch;
import coterie.value.Targeting.Offer;
import coterie.value.Targeting.Profit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/// `value.csv`: what each segment is worth, and everyone (whose `segment` is empty).
///
/// revenue = customers × frequency × basket. `expected_profit` is of contacting one customer, with
/// its 95 % interval, from the shrunken rate of the campaign under study.
public final class ValueCsv implements Publication {
    @Override
    public String file() {
        return "value.csv";
    }

    @Override
    public String about(Noun unit) {
        return "what each segment is worth";
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        csv.header(
                "segment",
                "segment_name",
                "customers",
                "customers_share",
                "revenue",
                "revenue_share",
                "revenue_per_customer",
                "frequency",
                "basket",
                "margin",
                "margin_per_customer",
                "break_even",
                "expected_rate",
                "expected_profit",
                "profit_low",
                "profit_high",
                "advice");
        Optional<RevenueTree> tree = study.worth().value().revenue();
        long all = study.prepared().table().rows();
        csv.missing().text("everyone").number(all).number(1);
        branch(tree.map(RevenueTree::everyone), tree, csv);
        offer(study, Optional.empty(), csv);
        for (Persona persona : study.told().personas().all()) {
            int segment = persona.segment().number();
            csv.number(segment)
                    .text(persona.name())
                    .number(persona.segment().size())
                    .number(persona.segment().share());
            branch(tree.map(found -> found.segments().of(segment)), tree, csv);
            offer(
                    study,
                    study.worth().value().targeting().stream()
                            .flatMap(found -> found.segments().stream())
                            .filter(offer -> offer.segment() == segment)
                            .findFirst(),
                    csv);
        }
        csv.flush();
    }

    private static void branch(Optional<Branch> branch, Optional<RevenueTree> tree, Csv csv)
            throws IOException {
        double all = tree.map(found -> found.everyone().revenue()).orElse(Double.NaN);
        csv.number(branch.map(Branch::revenue).orElse(Double.NaN))
                .number(branch.map(own -> own.revenue() / all).orElse(Double.NaN))
                .number(branch.map(Branch::perCustomer).orElse(Double.NaN))
                .number(branch.map(own -> own.frequency().orElse(Double.NaN)).orElse(Double.NaN))
                .number(branch.map(own -> own.basket().orElse(Double.NaN)).orElse(Double.NaN))
                .number(branch.map(own -> own.margin().orElse(Double.NaN)).orElse(Double.NaN))
                .number(
                        branch.map(own -> own.marginPerCustomer().orElse(Double.NaN))
                                .orElse(Double.NaN));
    }

    private static void offer(Study study, Optional<Offer> offer, Csv csv) throws IOException {
        Optional<Profit> profit = offer.map(Offer::profit);
        csv.number(
                        study.worth()
                                .value()
                                .targeting()
                                .map(found -> found.price().breakEven())
                                .orElse(Double.NaN))
                .number(offer.map(Offer::rate).orElse(Double.NaN))
                .number(profit.map(Profit::expected).orElse(Double.NaN))
                .number(profit.map(Profit::low).orElse(Double.NaN))
                .number(profit.map(Profit::high).orElse(Double.NaN))
                .text(offer.map(own -> own.advice().name().toLowerCase(Locale.ROOT)).orElse(""))
                .end();
    }
}
