package coterie.table;

import coterie.engine.Engine;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.study.Study;
import coterie.value.CrossSell;
import java.io.IOException;
import java.io.OutputStream;

/// `cross-sell.csv`: what each segment buys less of than customers elsewhere who spend as much
/// altogether; `n` customers of the segment are compared, `own` and `peers` are spend a customer,
/// `potential` is what buying like the peers would add for the whole segment, an upper bound.
public final class CrossSellCsv implements Publication {
    @Override
    public String file() {
        return "cross-sell.csv";
    }

    @Override
    public String about(Noun unit) {
        return "what each segment could also buy";
    }

    @Override
    public boolean speaksOf(Study study) {
        return !study.worth().value().crossSell().isEmpty();
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        csv.header(
                "segment", "segment_name", "column", "n", "own", "peers", "shortfall", "potential");
        for (CrossSell gap : study.worth().value().crossSell()) {
            csv.number(gap.segment())
                    .text(study.told().personas().of(gap.segment()).name())
                    .text(gap.column())
                    .number(gap.customers())
                    .number(gap.own())
                    .number(gap.peers())
                    .number(gap.shortfall())
                    .number(gap.potential())
                    .end();
        }
        csv.flush();
    }
}
