package coterie.json;

import coterie.campaign.CampaignAnswer;
import coterie.document.Fields;
import coterie.persona.Example;
import coterie.persona.Persona;
import coterie.profile.Trait;
import coterie.profile.rule.Rules.Rule;
import coterie.profile.rule.Rules.SegmentRules;
import coterie.profile.segment.Segment;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The key `segments` of `study.json`: each segment with all that is told of it.
final class SegmentJson {
    private SegmentJson() {}

    static Fields segment(Study study, Persona persona) {
        Segment segment = persona.segment();
        return new Fields()
                .put("number", segment.number())
                .put("name", persona.name())
                .put("size", segment.size())
                .put("share", segment.share())
                .put("revenue_share", segment.revenueShare())
                .put("means", StudyJson.finite(segment.means()))
                .put("levels", GroupJson.levels(study.described().profile(), segment.number()))
                .put(
                        "rules",
                        study.described().rules().of(segment.number()).map(SegmentJson::rules))
                .put("centre_scaled", centre(study, segment.number()))
                .putEach("traits", segment.traits(), SegmentJson::trait)
                .putEach("campaigns", segment.campaigns(), SegmentJson::campaign)
                .put("outcome", outcome(study, segment))
                .put("portrait", persona.portrait().stream().map(Persona.Claim::sentence).toList())
                .putEach("sentences", persona.portrait(), SegmentJson::sentence)
                .putEach("facts", persona.facts(), SegmentJson::fact)
                .putEach("actions", persona.actions(), SegmentJson::action)
                .putEach("examples", persona.examples(), SegmentJson::example)
                .put("unknown", persona.unknown());
    }

    private static Map<String, Object> rules(SegmentRules rules) {
        return new Fields()
                .put("words", rules.rules().stream().map(Rule::words).toList())
                .put("sql", rules.sql())
                .putEach("conditions", rules.rules(), SegmentJson::conditions)
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

    private static Fields centre(Study study, int segment) {
        List<String> features = study.prepared().fitted().scaler().features();
        Fields centre = new Fields();
        List<Double> place = study.chosen().segmentation().centre(segment);
        for (int i = 0; i < features.size(); i++) {
            centre.put(features.get(i), place.get(i).doubleValue());
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
                .put("figures", StudyJson.finite(example.figures()));
    }

    private static Fields sentence(Persona.Claim claim) {
        List<Trait> traits = new ArrayList<>(List.of(claim.trait()));
        traits.addAll(claim.also());
        return new Fields()
                .put("about", claim.topic().name().toLowerCase(Locale.ROOT))
                .put("sentence", claim.sentence())
                .putEach("traits", traits, SegmentJson::trait);
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
}
