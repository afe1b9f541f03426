package coterie.table;

import coterie.engine.Engine;
import coterie.persona.Persona;
import coterie.profile.rule.Rules.Rule;
import coterie.profile.rule.Rules.SegmentRules;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// `rules.csv`: each segment in a few conditions in original units, one line a rule, the largest
/// first; a customer belongs to a segment when one of its rules holds.
///
/// `coverage` is the share of the segment's customers that its rules find, `precision` the share of
/// those found who belong, `fidelity` the share of all customers whose segment the rules name; all
/// on `held_out` customers the rules were not made from.
public final class RulesCsv implements Publication {
    @Override
    public String file() {
        return "rules.csv";
    }

    @Override
    public String about(Noun unit) {
        return "how to recognise each segment";
    }

    @Override
    public boolean speaksOf(Study study) {
        return study.described().rules().segments().stream()
                .anyMatch(found -> !found.rules().isEmpty());
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        csv.header(
                "segment",
                "segment_name",
                "rule",
                "words",
                "sql",
                "customers_held_out",
                "coverage",
                "precision",
                "fidelity",
                "held_out");
        for (Persona persona : study.told().personas().all()) {
            Optional<SegmentRules> found = study.described().rules().of(persona.segment().number());
            if (found.isPresent()) {
                rules(study, persona, found.orElseThrow(), csv);
            }
        }
        csv.flush();
    }

    private static void rules(Study study, Persona persona, SegmentRules found, Csv csv)
            throws IOException {
        int number = 1;
        for (Rule rule : found.rules()) {
            csv.number(found.segment())
                    .text(persona.name())
                    .number(number++)
                    .text(rule.words())
                    .text(rule.sql())
                    .number(rule.customers())
                    .number(found.coverage())
                    .number(found.precision())
                    .number(study.described().rules().fidelity())
                    .number(study.described().rules().heldOut())
                    .end();
        }
    }
}
