package coterie.publish;

import coterie.engine.Engine;
import coterie.prepare.Ledger;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Optional;

/// `ledger.csv`: what each step of the preparation cost, the first line being `read`.
public final class LedgerCsv implements Publication {
    @Override
    public String file() {
        return "ledger.csv";
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        csv.header(
                "step",
                "why",
                "rows_before",
                "rows_after",
                "revenue_before",
                "revenue_after",
                "values_changed",
                "sql");
        for (Ledger.Line line : study.prepared().ledger().lines()) {
            csv.text(line.step())
                    .text(line.why())
                    .number(line.rowsBefore())
                    .number(line.rowsAfter());
            revenue(line.revenueBefore(), csv);
            revenue(line.revenueAfter(), csv);
            csv.number(line.valuesChanged()).text(line.sql()).end();
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
