package coterie.cli.tell;

import coterie.cli.terminal.Look;
import coterie.cli.terminal.TerminalTable;
import coterie.cli.terminal.Wrapped;
import coterie.persona.Persona;
import coterie.profile.Figures;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.List;

/// A study on one screen: its segments, what to doubt.
public final class StudySummary {
    private static final int TRAITS = 2;

    private final Study study;
    private final Look look;

    public StudySummary(Study study, Look look) {
        this.study = study;
        this.look = look;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        String first =
                Understood.count(study.prepared().table().rows(), study.recipe().heading().unit())
                        + " in "
                        + Understood.count(study.chosen().choice().k(), "segment")
                        + (cutFromOne() ? ", with no clear groups. " : ". ")
                        + TerminalTable.printable(study.chosen().choice().because());
        lines.addAll(Wrapped.lines(look.width(), "", first, ""));
        lines.add("");
        lines.addAll(table().lines(look));
        lines.addAll(new Alarms(study.findings().alarms(), look).lines());
        return lines;
    }

    /// Whether the segments are parts of one continuum, which the alarm of that name explains.
    private boolean cutFromOne() {
        return study.findings().alarms().stream()
                .anyMatch(alarm -> alarm.code().equals("no-clear-structure"));
    }

    private TerminalTable table() {
        TerminalTable table =
                TerminalTable.of(
                        "> ", "segment", ">size", ">share", "what sets it apart, on average");
        for (Persona persona : study.told().personas().all()) {
            List<String> traits =
                    persona.segment().traits().stream()
                            .limit(TRAITS)
                            .map(trait -> trait.words().replace(" on average", ""))
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
}
