package coterie.json;

import coterie.document.Fields;
import coterie.document.Json;
import coterie.engine.Engine;
import coterie.fault.Alarm;
import coterie.kernel.cluster.Starts;
import coterie.persona.Wanted;
import coterie.prepare.Ledger;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.segment.Candidate;
import coterie.segment.LostRows;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `study.json`: everything found, machine-readable.
///
/// Keys are stable and in snake_case; what a study does not have has no key; numbers have their
/// full precision. `docs/reference/study-json.md` describes every key.
public final class StudyJson implements Publication {
    @Override
    public String file() {
        return "study.json";
    }

    @Override
    public String about(Noun unit) {
        return "everything found, for programs";
    }

    @Override
    public boolean always() {
        return true;
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        out.write(Json.page(document(study).map()));
    }

    private static Fields document(Study study) {
        return new Fields()
                .put("version", study.provenance().version())
                .put("seed", study.provenance().seed())
                .put("recipe", study.recipe().heading().name())
                .putText("about", study.recipe().heading().about())
                .put("source", ReadJson.source(study.read().reading()))
                .put("rows", ReadJson.rows(study))
                .put("as_of", study.prepared().fitted().asOf().map(Object::toString))
                .put("columns", ReadJson.columns(study))
                .put("min_cell", study.recipe().handing().minCell().stream().boxed().findFirst())
                .put("features", study.prepared().fitted().scaler().features())
                .put("ledger", ledger(study))
                .put("answers", AnswersJson.of(study.read().answers()))
                .putEach("candidates", study.chosen().choice().candidates(), StudyJson::candidate)
                .put("method", study.chosen().choice().chosen().method())
                .put("chosen_k", study.chosen().choice().k())
                .put("chosen_because", study.chosen().choice().because())
                .put("k_by_silhouette", study.chosen().choice().bySilhouette())
                .put("inertia", study.chosen().segmentation().inertia())
                .put(
                        "rules",
                        new Fields()
                                .put("fidelity", study.described().rules().fidelity())
                                .put("held_out", study.described().rules().heldOut()))
                .putEach(
                        "differences",
                        study.described().differences().columns(),
                        DifferencesJson::of)
                .put("campaigns", CampaignsJson.of(study.worth().campaigns()))
                .put("value", ValueJson.of(study))
                .put("everyone", GroupJson.everyone(study))
                .putEach(
                        "segments",
                        study.told().personas().all(),
                        persona -> SegmentJson.segment(study, persona))
                .put("beside", study.chosen().beside().map(BesideJson::of).map(Fields::map))
                .put("earlier", BesideJson.earlier(study.chosen().earlier()))
                .put("map", map(study))
                .put("published", study.published().map(PublishedJson::of).map(Fields::map))
                .putEach("wanted", study.told().wanted(), StudyJson::wanted)
                .putEach("alarms", study.findings().alarms(), StudyJson::alarm);
    }

    private static List<Map<String, Object>> ledger(Study study) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < study.chosen().lost().size(); i++) {
            Fields line = line(study.prepared().ledger().lines().get(i));
            LostRows lost = study.chosen().lost().get(i);
            if (lost.rows() > 0) {
                line.put(
                        "lost",
                        new Fields()
                                .put("rows", lost.rows())
                                .put("by_segment", lost.bySegment().all())
                                .put("unplaced", lost.unplaced()));
            }
            lines.add(line.map());
        }
        return lines;
    }

    private static Fields line(Ledger.Line line) {
        return new Fields()
                .put("step", line.step())
                .putText("why", line.why())
                .put("rows_before", line.rowsBefore())
                .put("rows_after", line.rowsAfter())
                .put("revenue_before", line.revenueBefore())
                .put("revenue_after", line.revenueAfter())
                .put("values_changed", line.valuesChanged())
                .put("sql", line.sql());
    }

    static Fields candidate(Candidate candidate) {
        Fields fields = new Fields().put("k", candidate.k()).put("method", candidate.method());
        candidate.scores().forEach((name, score) -> fields.put(name, score.doubleValue()));
        return fields.put("sizes", candidate.sizes())
                .put("starts_at_best", candidate.starts().map(Starts::atBest))
                .put("worst_start", candidate.starts().map(Starts::worst));
    }

    static Map<String, Object> finite(Map<String, Double> numbers) {
        Fields fields = new Fields();
        numbers.forEach((name, number) -> fields.put(name, number.doubleValue()));
        return fields.map();
    }

    private static Fields map(Study study) {
        return new Fields()
                .put("explained", study.chosen().map().explained())
                .put("shown", study.chosen().map().points().size())
                .put("total", study.chosen().map().total());
    }

    private static Fields wanted(Wanted wanted) {
        return new Fields().put("what", wanted.what()).put("why", wanted.why());
    }

    private static Fields alarm(Alarm alarm) {
        Fields fields = new Fields().put("code", alarm.code()).put("message", alarm.message());
        return alarm.numbers().isEmpty() ? fields : fields.put("numbers", alarm.numbers());
    }
}
