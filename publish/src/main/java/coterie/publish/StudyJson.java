package coterie.publish;

import coterie.engine.Engine;
import coterie.fault.Alarm;
import coterie.intake.Column;
import coterie.intake.Dialect;
import coterie.intake.Reading;
import coterie.intake.Reading.RowCounts;
import coterie.persona.Example;
import coterie.persona.Persona;
import coterie.persona.Wanted;
import coterie.prepare.Ledger;
import coterie.prepare.Prepared.PreparedColumn;
import coterie.profile.CampaignAnswer;
import coterie.profile.Rules.Rule;
import coterie.profile.Rules.SegmentRules;
import coterie.profile.Segment;
import coterie.profile.Trait;
import coterie.segment.Candidate;
import coterie.segment.LostRows;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        out.write(Json.bytes(document(study).map()));
    }

    private static Fields document(Study study) {
        return new Fields()
                .put("version", study.provenance().version())
                .put("seed", study.provenance().seed())
                .put("recipe", study.recipe().name())
                .putText("about", study.recipe().about())
                .put("source", source(study.read().reading()))
                .put("rows", rows(study))
                .put("as_of", study.prepared().fitted().asOf().map(Object::toString))
                .put("columns", columns(study))
                .put("min_cell", study.recipe().minCell().stream().boxed().findFirst())
                .put("features", study.prepared().fitted().scaler().features())
                .put("ledger", ledger(study))
                .put("answers", AnswersJson.of(study.read().answers()))
                .putEach("candidates", study.chosen().choice().candidates(), StudyJson::candidate)
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
                .putEach("segments", study.told().personas(), persona -> segment(study, persona))
                .put("beside", study.chosen().beside().map(BesideJson::of).map(Fields::map))
                .put("earlier", BesideJson.earlier(study.chosen().earlier()))
                .put("map", map(study))
                .put("published", study.published().map(PublishedJson::of).map(Fields::map))
                .putEach("wanted", study.told().wanted(), StudyJson::wanted)
                .putEach("alarms", study.findings().alarms(), StudyJson::alarm);
    }

    private static Fields source(Reading reading) {
        Dialect dialect = reading.dialect();
        return new Fields()
                .put("name", reading.source())
                .put("sha256", reading.fingerprint())
                .put("format", dialect.format())
                .put("dialect", dialect.settings())
                .put("evidence", dialect.evidence());
    }

    private static Fields rows(Study study) {
        RowCounts rows = study.read().reading().rows();
        return new Fields()
                .put("read", rows.read())
                .put("loaded", rows.loaded())
                .put("rejected", rows.rejected())
                .put("blank", rows.blank())
                .put("kept", study.prepared().table().rows());
    }

    /// Source columns in file order, then derived ones.
    private static List<Map<String, Object>> columns(Study study) {
        Map<String, PreparedColumn> bySource = new LinkedHashMap<>();
        for (PreparedColumn column : study.prepared().columns()) {
            column.sourceName().ifPresent(source -> bySource.put(source, column));
        }
        Stream<Fields> source =
                study.read().reading().columns().stream()
                        .map(column ->
                                sourceColumn(
                                        column, Optional.ofNullable(bySource.get(column.name()))));
        Stream<Fields> derived =
                study.prepared().columns().stream()
                        .filter(column -> column.sourceName().isEmpty())
                        .map(StudyJson::derivedColumn);
        return Stream.concat(source, derived).map(Fields::map).toList();
    }

    private static Fields sourceColumn(Column column, Optional<PreparedColumn> prepared) {
        return new Fields()
                .put("name", prepared.map(PreparedColumn::name).orElse(column.name()))
                .put("source_name", column.name())
                .put("type", column.type().word())
                .put("role", prepared.map(PreparedColumn::role).orElse(column.role()).word())
                .put("role_reason", column.roleReason())
                .put("missing", column.missing())
                .put("distinct", column.distinct())
                .putText("note", column.note());
    }

    private static Fields derivedColumn(PreparedColumn column) {
        return new Fields()
                .put("name", column.name())
                .put("derived", true)
                .put("type", column.type().word())
                .put("role", column.role().word());
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
                                .put("by_segment", lost.bySegment())
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
        return new Fields()
                .put("k", candidate.k())
                .put("inertia", candidate.inertia())
                .put("silhouette", candidate.silhouette())
                .put("calinski_harabasz", candidate.calinskiHarabasz())
                .put("davies_bouldin", candidate.daviesBouldin())
                .put("sizes", candidate.sizes())
                .put("starts_at_best", candidate.startsAtBest())
                .put("worst_start", candidate.worstStart());
    }

    private static Fields segment(Study study, Persona persona) {
        Segment segment = persona.segment();
        return new Fields()
                .put("number", segment.number())
                .put("name", persona.name())
                .put("size", segment.size())
                .put("share", segment.share())
                .put("revenue_share", segment.revenueShare())
                .put("means", finite(segment.means()))
                .put("levels", GroupJson.levels(study.described().profile(), segment.number()))
                .put("rules", study.described().rules().of(segment.number()).map(StudyJson::rules))
                .put("centre_scaled", centre(study, segment.number()))
                .putEach("traits", segment.traits(), StudyJson::trait)
                .putEach("campaigns", segment.campaigns(), StudyJson::campaign)
                .put("outcome", outcome(study, segment))
                .put("portrait", persona.portrait().stream().map(Persona.Claim::sentence).toList())
                .putEach("sentences", persona.portrait(), StudyJson::sentence)
                .putEach("facts", persona.facts(), StudyJson::fact)
                .putEach("actions", persona.actions(), StudyJson::action)
                .putEach("examples", persona.examples(), StudyJson::example)
                .put("unknown", persona.unknown());
    }

    private static Map<String, Object> rules(SegmentRules rules) {
        return new Fields()
                .put("words", rules.rules().stream().map(Rule::words).toList())
                .put("sql", rules.sql())
                .putEach("conditions", rules.rules(), StudyJson::conditions)
                .put("coverage", rules.coverage())
                .put("precision", rules.precision())
                .map();
    }

    /// All conditions of a rule hold at once.
    private static Fields conditions(Rule rule) {
        return new Fields()
                .putEach(
                        "all",
                        rule.conditions(),
                        condition ->
                                new Fields()
                                        .put("column", condition.column())
                                        .put("at_least", condition.atLeast())
                                        .put("below", condition.below()));
    }

    static Map<String, Object> finite(Map<String, Double> numbers) {
        Fields fields = new Fields();
        numbers.forEach((name, number) -> fields.put(name, number.doubleValue()));
        return fields.map();
    }

    private static Fields centre(Study study, int segment) {
        List<String> features = study.prepared().fitted().scaler().features();
        Fields centre = new Fields();
        for (int i = 0; i < features.size(); i++) {
            centre.put(features.get(i), study.chosen().segmentation().centres().at(segment - 1, i));
        }
        return centre;
    }

    static Fields trait(Trait trait) {
        return new Fields()
                .put("column", trait.column())
                .putText("level", trait.level())
                .put("value", trait.value())
                .put("everyone", trait.everyone())
                .put("n", trait.n())
                .put("lift", trait.lift())
                .put("effect", trait.effect())
                .put("words", trait.words());
    }

    static Fields campaign(CampaignAnswer campaign) {
        return CampaignsJson.answer(new Fields().put("name", campaign.name()), campaign);
    }

    private static Optional<Map<String, Object>> outcome(Study study, Segment segment) {
        return study.worth()
                .campaigns()
                .outcome()
                .flatMap(outcome -> outcome.of(segment.number()))
                .map(own -> campaign(own.answer()).map());
    }

    private static Fields example(Example example) {
        return new Fields()
                .put("pseudonym", example.pseudonym())
                .put("fit", example.typical() ? "best" : "worst")
                .put("distance", example.distance())
                .put("confidence", example.confidence())
                .put("figures", finite(example.figures()));
    }

    private static Fields sentence(Persona.Claim claim) {
        List<Trait> traits = new ArrayList<>(List.of(claim.trait()));
        traits.addAll(claim.also());
        return new Fields()
                .put("about", claim.topic().name().toLowerCase(Locale.ROOT))
                .put("sentence", claim.sentence())
                .putEach("traits", traits, StudyJson::trait);
    }

    private static Fields fact(Persona.Fact fact) {
        return new Fields()
                .put("label", fact.label())
                .put("value", fact.value())
                .putText("definition", fact.definition())
                .put("n", fact.n());
    }

    private static Fields action(Persona.Action action) {
        return new Fields()
                .put("title", action.title())
                .put("detail", action.detail())
                .put("because", action.because())
                .putText("owner", action.plan().owner())
                .putText("channel", action.plan().channel())
                .putText("offer", action.plan().offer())
                .putText("measure", action.plan().measure())
                .put("review_after_days", action.plan().review());
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
