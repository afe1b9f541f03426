package coterie.cli;

import coterie.fault.Alarm;
import coterie.persona.Persona;
import coterie.profile.Figures;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.List;

/// A study on one screen: its segments, what to doubt.
final class StudySummary {
    private static final int TRAITS = 2;
    private static final int ALARMS = 5;

    private final Study study;
    private final Look look;

    StudySummary(Study study, Look look) {
        this.study = study;
        this.look = look;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                Understood.count(study.prepared().table().rows(), "customer")
                        + " in "
                        + Understood.count(study.choice().k(), "segment")
                        + ": "
                        + TextTable.printable(study.choice().because()));
        lines.add("");
        List<String> table = table().lines();
        lines.add(look.quiet(table.getFirst()));
        lines.addAll(table.subList(1, table.size()));
        lines.addAll(alarms());
        return lines;
    }

    private TextTable table() {
        TextTable table =
                TextTable.of("> ", "segment", ">customers", ">share", "what sets it apart");
        for (Persona persona : study.personas()) {
            List<String> traits =
                    persona.segment().traits().stream()
                            .limit(TRAITS)
                            .map(trait -> trait.words())
                            .toList();
            table.row(
                    Integer.toString(persona.segment().number()),
                    persona.name(),
                    Figures.count(persona.segment().size()),
                    Figures.percent(persona.segment().share()),
                    traits.isEmpty() ? "" : traits.getFirst());
            traits.stream().skip(1).forEach(trait -> table.row("", "", "", "", trait));
        }
        return table;
    }

    private List<String> alarms() {
        List<String> lines = new ArrayList<>();
        if (!study.alarms().isEmpty()) {
            lines.add("");
        }
        for (Alarm alarm : study.alarms().stream().limit(ALARMS).toList()) {
            lines.addAll(
                    Wrapped.lines(look.warning("! "), TextTable.printable(alarm.message()), "  "));
        }
        int more = study.alarms().size() - ALARMS;
        if (more > 0) {
            lines.add("  and " + more + " more in the report");
        }
        return lines;
    }
}
