package coterie.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A table of text no wider than a terminal.
///
/// Columns are as wide as their longest cell; where that is too much, the widest are narrowed,
/// whose cells then go on in a second line and, where that is not enough, end with `…`. Control
/// characters of the data never reach the terminal.
public final class TerminalTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    /// A cell takes no more lines.
    private static final int TALLEST = 2;

    private final List<Heading> headings;
    private final List<List<String>> rows = new ArrayList<>();

    private record Heading(String text, boolean number) {}

    private TerminalTable(List<Heading> headings) {
        this.headings = headings;
    }

    /// A table with these headings; one that begins with `>` stands over numbers, which are aligned
    /// on the right.
    public static TerminalTable of(String... headings) {
        return new TerminalTable(
                Arrays.stream(headings)
                        .map(text ->
                                text.startsWith(">")
                                        ? new Heading(text.substring(1), true)
                                        : new Heading(text, false))
                        .toList());
    }

    public TerminalTable row(String... cells) {
        return row(List.of(cells));
    }

    public TerminalTable row(List<String> cells) {
        rows.add(cells.stream().map(TerminalTable::printable).toList());
        return this;
    }

    /// The text without control characters, on one line.
    public static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+", " ");
    }

    /// The lines of the table, the first one the headings, quietly.
    public List<String> lines(Look look) {
        int[] widths = widths(look.width());
        List<String> lines = new ArrayList<>();
        lines.add(look.quiet(line(headings.stream().map(Heading::text).toList(), widths)));
        for (List<String> row : rows) {
            List<List<String>> cells =
                    IntStream.range(0, row.size())
                            .mapToObj(c -> folded(row.get(c), widths[c]))
                            .toList();
            int tallest = cells.stream().mapToInt(List::size).max().orElse(1);
            for (int i = 0; i < Math.min(tallest, TALLEST); i++) {
                int at = i;
                lines.add(line(cells.stream().map(cell -> part(cell, at)).toList(), widths));
            }
        }
        return lines;
    }

    private static List<String> folded(String cell, int width) {
        return length(cell) <= width ? List.of(cell) : Wrapped.lines(width, "", cell, "");
    }

    /// One line of a cell; the last one that is shown holds all that is left, to be cut.
    private static String part(List<String> cell, int line) {
        return line == TALLEST - 1
                ? String.join(" ", cell.subList(Math.min(line, cell.size()), cell.size()))
                : line < cell.size() ? cell.get(line) : "";
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            String cell = cut(cells.get(c), widths[c]);
            String blanks = " ".repeat(widths[c] - length(cell));
            line.append(c == 0 ? "" : GAP)
                    .append(headings.get(c).number() ? blanks + cell : cell + blanks);
        }
        return line.toString().stripTrailing();
    }

    private int[] widths(int most) {
        int[] widths =
                IntStream.range(0, headings.size())
                        .map(c ->
                                Math.max(
                                        length(headings.get(c).text()),
                                        rows.stream()
                                                .mapToInt(row -> length(row.get(c)))
                                                .max()
                                                .orElse(0)))
                        .toArray();
        int gaps = GAP.length() * (widths.length - 1);
        while (Arrays.stream(widths).sum() + gaps > most) {
            int widest =
                    IntStream.range(0, widths.length)
                            .reduce(0, (a, b) -> widths[b] > widths[a] ? b : a);
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text, int width) {
        return length(text) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, width - 1)).stripTrailing() + "…";
    }
}
