package coterie.table;

import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.engine.query.By;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.model.Model;
import coterie.model.Placement;
import coterie.prepare.FittedPreparation;
import coterie.prepare.Prepared;
import coterie.segment.BySegment;
import coterie.segment.Segmentation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// The file `assign` writes: one line a row of the source, in its order; a row that got no segment
/// says why.
public final class PlacedCsv {
    private PlacedCsv() {}

    /// Writes the file; `out` is flushed and stays open. Streamed, so its length does not matter.
    ///
    /// @throws IOException when `out` cannot be written
    public static void write(Placement placement, Model model, Engine engine, OutputStream out)
            throws IOException {
        Csv csv = new Csv(out);
        csv.header(
                model.preparation().id().orElse("row"),
                "segment",
                "segment_name",
                "distance",
                "confidence",
                "reason");
        try {
            engine.table(placement.table()).each(columns(), row -> line(row, model.names(), csv));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    private static Query columns() {
        return Query.columns(
                        List.of(
                                FittedPreparation.ID,
                                Segmentation.SEGMENT,
                                Segmentation.DISTANCE,
                                Segmentation.CONFIDENCE,
                                Placement.REASON))
                .sorted(By.rising(Item.column(Prepared.ROW)));
    }

    private static void line(QueryResult.Row row, BySegment<String> names, Csv csv) {
        try {
            csv.text(row.text(0));
            if (row.at(1).isPresent()) {
                int segment = (int) row.count(1);
                csv.number(segment)
                        .text(names.of(segment))
                        .number(row.number(2))
                        .number(row.number(3))
                        .missing();
            } else {
                csv.missing().missing().missing().missing().text(row.text(4));
            }
            csv.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
