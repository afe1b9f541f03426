package coterie.table;

import coterie.campaign.Campaigns.Responders;
import coterie.engine.Engine;
import coterie.persona.Persona;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;

/// `responders.csv`: how many customers accepted no campaign, one, two, …, by segment and for
/// everyone (whose `segment` is empty). The outcome does not count.
public final class RespondersCsv implements Publication {
    @Override
    public String file() {
        return "responders.csv";
    }

    @Override
    public String about(Noun unit) {
        return "how many campaigns customers accepted";
    }

    @Override
    public boolean speaksOf(Study study) {
        return !study.worth().campaigns().responders().isEmpty();
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        csv.header("segment", "segment_name", "accepted", "customers", "share");
        line(study, 0, "everyone", csv);
        for (Persona persona : study.told().personas().all()) {
            line(study, persona.segment().number(), persona.name(), csv);
        }
        csv.flush();
    }

    private static void line(Study study, int segment, String name, Csv csv) throws IOException {
        long all = 0;
        for (Responders row : study.worth().campaigns().responders()) {
            all += count(row, segment);
        }
        for (Responders row : study.worth().campaigns().responders()) {
            (segment == 0 ? csv.missing() : csv.number(segment))
                    .text(name)
                    .text(row.accepted() + (row.orMore() ? " or more" : ""))
                    .number(count(row, segment))
                    .number((double) count(row, segment) / all)
                    .end();
        }
    }

    private static long count(Responders row, int segment) {
        return segment == 0 ? row.everyone() : row.bySegment().of(segment);
    }
}
