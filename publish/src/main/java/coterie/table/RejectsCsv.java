package coterie.table;

import coterie.engine.Engine;
import coterie.intake.Reading.Reject;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;

/// `rejects.csv`: one line a row that could not be loaded.
public final class RejectsCsv implements Publication {
    @Override
    public String file() {
        return "rejects.csv";
    }

    @Override
    public String about(Noun unit) {
        return "records that could not be read, with the reason";
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        csv.header("line", "column", "reason", "text");
        for (Reject reject : study.read().reading().rejects()) {
            csv.number(reject.line())
                    .text(reject.column())
                    .text(reject.reason())
                    .text(reject.text())
                    .end();
        }
        csv.flush();
    }
}
