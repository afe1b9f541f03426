package coterie.table;

import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.engine.query.By;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.persona.Persona;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.segment.BySegment;
import coterie.study.Study;
import coterie.value.Targeting.ContactList;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// `contacts.csv`: whom to contact, best first: the customers whose expected profit is above 0, as
/// far as budget and capacity go.
public final class ContactsCsv implements Publication {
    @Override
    public String file() {
        return "contacts.csv";
    }

    @Override
    public String about(Noun unit) {
        return "whom to contact, best first";
    }

    @Override
    public boolean speaksOf(Study study) {
        return study.worth()
                .value()
                .targeting()
                .filter(targeting -> targeting.list().contacts() > 0)
                .isPresent();
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        csv.header(
                "rank",
                study.prepared().id().orElse("row"),
                "segment",
                "segment_name",
                "earlier_answers",
                "expected_rate",
                "expected_profit");
        BySegment<String> names = study.told().personas().map(Persona::name);
        try {
            study.worth()
                    .value()
                    .targeting()
                    .ifPresent(targeting ->
                            engine.table(targeting.list().table())
                                    .each(ranked(), row -> line(row, names, csv)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    private static Query ranked() {
        return Query.columns(
                        List.of(
                                ContactList.RANK,
                                ContactList.ID,
                                ContactList.SEGMENT,
                                ContactList.EARLIER,
                                ContactList.RATE,
                                ContactList.PROFIT))
                .sorted(By.rising(Item.column(ContactList.RANK)));
    }

    private static void line(QueryResult.Row row, BySegment<String> names, Csv csv) {
        int segment = (int) row.count(2);
        try {
            csv.number(row.count(0))
                    .text(row.text(1))
                    .number(segment)
                    .text(names.of(segment))
                    .number(row.count(3))
                    .number(row.number(4))
                    .number(row.number(5))
                    .end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
