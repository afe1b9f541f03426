package coterie.table;

import coterie.engine.Engine;
import coterie.persona.Persona;
import coterie.persona.Persona.Action;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;

/// `actions.csv`: what to do for each segment, most useful first: who does it, where, with what,
/// how it is judged and when.
///
/// `review_on` is so many days after the day the study counts to; empty where it counts to none.
public final class ActionsCsv implements Publication {
    @Override
    public String file() {
        return "actions.csv";
    }

    @Override
    public String about(Noun unit) {
        return "what to do for each segment, by whom and until when";
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        csv.header(
                "segment",
                "segment_name",
                "rank",
                "action",
                "detail",
                "because",
                "owner",
                "channel",
                "offer",
                "measure",
                "review_after_days",
                "review_on");
        for (Persona persona : study.told().personas().all()) {
            int rank = 1;
            for (Action action : persona.actions()) {
                csv.number(persona.segment().number())
                        .text(persona.name())
                        .number(rank++)
                        .text(action.title())
                        .text(action.detail())
                        .text(action.because())
                        .text(action.plan().owner())
                        .text(action.plan().channel())
                        .text(action.plan().offer())
                        .text(action.plan().measure())
                        .number(action.plan().review())
                        .text(
                                study.prepared()
                                        .fitted()
                                        .asOf()
                                        .map(day -> day.plusDays(action.plan().review()))
                                        .map(Object::toString)
                                        .orElse(""))
                        .end();
            }
        }
        csv.flush();
    }
}
