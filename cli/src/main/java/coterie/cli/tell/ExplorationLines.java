package coterie.cli.tell;

import coterie.cli.terminal.Look;
import coterie.cli.terminal.TerminalTable;
import coterie.cli.terminal.Wrapped;
import coterie.explore.ColumnSummary;
import coterie.explore.Correlation;
import coterie.explore.Exploration;
import coterie.intake.Column;
import coterie.intake.Reading;
import coterie.prepare.infer.RecipeInference;
import coterie.profile.Figures;
import coterie.recipe.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A first look at a source, for the terminal.
///
/// @param exploration what was found
/// @param look of the terminal
public record ExplorationLines(Exploration exploration, Look look) {
    /// So few different numbers are counted, not measured.
    private static final int FEW = 5;

    /// Numbers that all lie between these are written as years are.
    private static final int YEARS = 1800;

    private static final int YEARS_END = 2200;

    private static final int LEVELS = 3;
    private static final int PAIRS = 3;

    public List<String> lines() {
        Reading reading = exploration.reading();
        List<String> lines = new ArrayList<>();
        lines.add(look.strong(Understood.line(reading, RecipeInference.unit(reading))));
        reading.dialect().evidence().forEach(evidence -> quiet(evidence, lines));
        lines.add("");
        lines.addAll(table().lines(look));
        for (Column column : reading.columns()) {
            if (!column.note().isEmpty()) {
                paragraph(column.name() + ": " + column.note(), lines);
            }
        }
        together(lines);
        lines.add("");
        lines.add(look.quiet("first rows"));
        for (List<String> row : exploration.firstRows()) {
            lines.add(cut(TerminalTable.printable("  " + String.join(" | ", row))));
        }
        lines.addAll(new Alarms(reading.alarms(), look).lines());
        return lines;
    }

    private TerminalTable table() {
        TerminalTable table =
                TerminalTable.of("column", "meaning", "type", ">missing", ">distinct", "values");
        for (ColumnSummary summary : exploration.columns()) {
            Column column = summary.column();
            table.row(
                    column.name(),
                    column.role().word(),
                    column.type().word(),
                    Figures.count(column.missing()),
                    Figures.count(column.distinct()),
                    values(summary));
        }
        return table;
    }

    private String values(ColumnSummary summary) {
        Column column = summary.column();
        if (column.role() == Role.ID) {
            return "";
        }
        double rows = exploration.reading().rows().loaded();
        boolean few = column.distinct() <= Math.min(FEW, rows / FEW);
        if (!summary.levels().isEmpty() && (summary.least().isEmpty() || few)) {
            return summary.levels().stream()
                    .limit(LEVELS)
                    .map(level -> level.value() + " " + Figures.percent(level.rows() / rows))
                    .collect(Collectors.joining(", "));
        }
        String range =
                summary.least()
                        .map(least -> least + " to " + summary.greatest().orElse(""))
                        .orElse("");
        return summary.spread()
                .filter(spread -> spread.least() < YEARS || spread.greatest() > YEARS_END)
                .map(spread ->
                        "%s to %s, median %s"
                                .formatted(
                                        number(spread.least()),
                                        number(spread.greatest()),
                                        number(spread.quartiles().median())))
                .orElse(range);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Figures.count((long) value)
                : Figures.of(value);
    }

    /// Which columns move together, strongest first.
    private void together(List<String> lines) {
        if (exploration.correlations().isEmpty()) {
            return;
        }
        lines.add("");
        for (List<String> group : exploration.redundant()) {
            paragraph("Say the same (|r| above 0.95): " + String.join(", ", group) + ".", lines);
        }
        paragraph(
                exploration.correlations().stream()
                        .limit(PAIRS)
                        .map(ExplorationLines::pair)
                        .collect(Collectors.joining("; ", "Most alike: ", ".")),
                lines);
    }

    private static String pair(Correlation pair) {
        return "%s and %s (r = %s)".formatted(pair.first(), pair.second(), Figures.of(pair.r()));
    }

    private void quiet(String text, List<String> lines) {
        Wrapped.lines(look.width(), "  ", text, "  ").stream().map(look::quiet).forEach(lines::add);
    }

    private void paragraph(String text, List<String> lines) {
        lines.addAll(Wrapped.lines(look.width(), "  ", TerminalTable.printable(text), "  "));
    }

    private String cut(String line) {
        return line.codePointCount(0, line.length()) <= look.width()
                ? line
                : line.substring(0, line.offsetByCodePoints(0, look.width() - 1)) + "…";
    }
}
