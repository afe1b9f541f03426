package coterie.table;

import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.engine.query.By;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.persona.Persona;
import coterie.prepare.Prepared;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.segment.BySegment;
import coterie.segment.Segmentation;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `segments.csv`: one line a kept customer, in file order. Streamed, so its length does not
/// matter.
public final class SegmentsCsv implements Publication {
    @Override
    public String file() {
        return "segments.csv";
    }

    @Override
    public String about(Noun unit) {
        return "the segment of every " + unit.one();
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        Optional<String> repeated = study.prepared().repeatedId();
        List<String> header = new ArrayList<>(List.of(study.prepared().id().orElse("row")));
        repeated.ifPresent(header::add);
        header.addAll(List.of("segment", "segment_name", "distance", "confidence"));
        csv.header(header.toArray(String[]::new));
        BySegment<String> names = study.told().personas().map(Persona::name);
        try {
            engine.table(study.chosen().segmentation().table())
                    .each(columns(study), row -> line(row, repeated.isPresent(), names, csv));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    private static Query columns(Study study) {
        List<String> columns = new ArrayList<>();
        columns.add(study.prepared().id().orElse(Prepared.ROW));
        columns.add(Segmentation.SEGMENT);
        columns.add(Segmentation.DISTANCE);
        columns.add(Segmentation.CONFIDENCE);
        study.prepared().repeatedId().ifPresent(columns::add);
        return Query.columns(columns).sorted(By.rising(Item.column(Prepared.ROW)));
    }

    private static void line(
            QueryResult.Row row, boolean repeated, BySegment<String> names, Csv csv) {
        int segment = (int) row.number(1);
        try {
            csv.value(row.at(0).orElse(""));
            if (repeated) {
                csv.value(row.at(4).orElse(""));
            }
            csv.number(segment)
                    .text(names.of(segment))
                    .number(row.number(2))
                    .number(row.number(3))
                    .end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
