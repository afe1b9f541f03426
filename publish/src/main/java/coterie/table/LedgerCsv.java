package coterie.table;

import coterie.engine.Engine;
import coterie.prepare.Ledger;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `ledger.csv`: what each step of the preparation cost, the first line being `read`, and which
/// segment the lost rows would have joined: `lost_1`, `lost_2`, …, `lost_unplaced`.
public final class LedgerCsv implements Publication {
    @Override
    public String file() {
        return "ledger.csv";
    }

    @Override
    public String about(Noun unit) {
        return "what each step cost";
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        List<String> header =
                new ArrayList<>(
                        List.of(
                                "step",
                                "why",
                                "rows_before",
                                "rows_after",
                                "revenue_before",
                                "revenue_after",
                                "values_changed"));
        for (int segment = 1; segment <= study.chosen().segmentation().k(); segment++) {
            header.add("lost_" + segment);
        }
        header.addAll(List.of("lost_unplaced", "sql"));
        csv.header(header.toArray(String[]::new));
        for (int i = 0; i < study.chosen().lost().size(); i++) {
            Ledger.Line line = study.prepared().ledger().lines().get(i);
            csv.text(line.step())
                    .text(line.why())
                    .number(line.rowsBefore())
                    .number(line.rowsAfter());
            revenue(line.revenueBefore(), csv);
            revenue(line.revenueAfter(), csv);
            csv.number(line.valuesChanged());
            for (long joined : study.chosen().lost().get(i).bySegment().all()) {
                csv.number(joined);
            }
            csv.number(study.chosen().lost().get(i).unplaced()).text(line.sql()).end();
        }
        csv.flush();
    }

    private static void revenue(Optional<BigDecimal> revenue, Csv csv) throws IOException {
        if (revenue.isPresent()) {
            csv.number(revenue.get());
        } else {
            csv.missing();
        }
    }
}
