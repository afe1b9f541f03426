package coterie.json;

import coterie.campaign.Campaigns;
import coterie.document.Fields;
import coterie.persona.Persona;
import coterie.profile.test.Differences;
import coterie.segment.BySegment;
import coterie.study.Study;
import coterie.value.Concentration;
import coterie.value.CrossSell;
import coterie.value.RevenueTree;
import coterie.value.RevenueTree.Branch;
import coterie.value.Targeting;
import coterie.value.Targeting.Offer;
import java.util.Locale;

/// What customers are worth and whom to contact, for `study.json`.
final class ValueJson {
    private ValueJson() {}

    static Fields of(Study study) {
        return new Fields()
                .put("revenue", study.worth().value().revenue().map(tree -> tree(tree).map()))
                .put(
                        "concentration",
                        study.worth()
                                .value()
                                .concentration()
                                .map(found -> concentration(found).map()))
                .putEach("cross_sell", study.worth().value().crossSell(), ValueJson::crossSell)
                .put(
                        "targeting",
                        study.worth()
                                .value()
                                .targeting()
                                .map(found -> targeting(found, study.told().personas()).map()));
    }

    private static Fields tree(RevenueTree tree) {
        return new Fields()
                .put("purchases_counted", tree.purchases())
                .put("margin_column", tree.marginColumn())
                .put("everyone", branch(new Fields(), tree.everyone()))
                .putEach(
                        "segments",
                        tree.segments().all(),
                        branch -> branch(new Fields().put("segment", branch.segment()), branch));
    }

    private static Fields branch(Fields fields, Branch branch) {
        return fields.put("customers", branch.customers())
                .put("revenue", branch.revenue())
                .put("revenue_per_customer", branch.perCustomer())
                .put("purchases", branch.purchases())
                .put("frequency", branch.frequency())
                .put("basket", branch.basket())
                .put("margin", branch.margin())
                .put("margin_per_customer", branch.marginPerCustomer());
    }

    private static Fields crossSell(CrossSell gap) {
        return new Fields()
                .put("segment", gap.segment())
                .put("column", gap.column())
                .put("own", gap.own())
                .put("peers", gap.peers())
                .put("shortfall", gap.shortfall())
                .put("potential", gap.potential());
    }

    private static Fields concentration(Concentration found) {
        return new Fields()
                .put("customers", found.customers())
                .put("top_10", found.top10())
                .put("top_20", found.top20())
                .put("gini", found.gini())
                .put("curve", found.curve());
    }

    private static Fields targeting(Targeting targeting, BySegment<Persona> personas) {
        Fields fields =
                new Fields()
                        .put("campaign", targeting.campaign())
                        .put("circular", targeting.circular())
                        .put("note", Campaigns.NOT_UPLIFT);
        if (targeting.circular()) {
            fields.put("circularity", Differences.CIRCULAR);
        }
        return fields.put("cost", targeting.price().cost())
                .put("revenue", targeting.price().revenue())
                .put("said_by", targeting.price().source())
                .put("break_even", targeting.price().breakEven())
                .putEach("segments", targeting.segments(), offer -> offer(offer, personas))
                .putEach("cells", targeting.cells(), offer -> offer(offer, personas))
                .put("budget", targeting.reach().budget())
                .put("capacity", targeting.reach().capacity().stream().boxed().findFirst())
                .put("worth_contacting", targeting.list().worth())
                .put("contacts", targeting.list().contacts())
                .put("contacts_cost", targeting.list().cost())
                .put("expected_responses", targeting.list().responses())
                .put("expected_profit", targeting.list().profit());
    }

    private static Fields offer(Offer offer, BySegment<Persona> personas) {
        Fields fields =
                new Fields()
                        .put("segment", offer.segment())
                        .put("segment_name", personas.of(offer.segment()).name());
        if (offer.earlier() != Offer.ANY) {
            fields.put("earlier", offer.earlier());
        }
        return fields.put("customers", offer.customers())
                .put("responded", offer.responded())
                .put("reached", offer.reached())
                .put("expected_rate", offer.rate())
                .put("expected_profit", offer.profit().expected())
                .put("profit_low", offer.profit().low())
                .put("profit_high", offer.profit().high())
                .put("advice", offer.advice().name().toLowerCase(Locale.ROOT));
    }
}
