package coterie.page.data;

import coterie.chart.Chart;
import coterie.explore.ColumnSummary;
import coterie.explore.Exploration;
import coterie.fault.Alarm;
import coterie.intake.Reading;
import coterie.page.Figure;
import coterie.page.Words;
import coterie.page.found.Found;
import coterie.profile.ColumnWords;
import coterie.profile.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Everything the exploration's template shows.
///
/// @param title of the page
/// @param headline one sentence
/// @param read what became of every record
/// @param doubts what the reader should know
/// @param columns one card a column, in file order
/// @param correlations which columns move together; absent with fewer than two numeric columns
/// @param redundant groups of columns that say the same, each as one sentence
/// @param firstRows the first rows as they were read
public record FirstLook(
        String title,
        String headline,
        String read,
        List<Alarm> doubts,
        List<Card> columns,
        Optional<Figure> correlations,
        List<String> redundant,
        List<List<String>> firstRows) {

    /// A column.
    ///
    /// @param summary what it holds
    /// @param facts type, role, missing and different values in one line
    /// @param chart its distribution; absent where every value differs
    public record Card(ColumnSummary summary, String facts, Optional<Figure> chart) {}

    public static FirstLook of(Exploration exploration) {
        Reading reading = exploration.reading();
        List<Card> cards = new ArrayList<>();
        for (ColumnSummary summary : exploration.columns()) {
            cards.add(card(summary, cards.size(), reading.rows().loaded()));
        }
        return new FirstLook(
                "A first look at " + reading.source(),
                Words.capital(
                        Words.counted(reading.rows().loaded(), "row")
                                + " with "
                                + Words.counted(cards.size(), "column")
                                + " in "
                                + reading.source()),
                Found.read(reading),
                reading.alarms(),
                cards,
                heatmap(exploration).map(chart -> new Figure("correlations", chart)),
                exploration.redundant().stream()
                        .map(group -> String.join(", ", group) + " say the same: |r| above 0.95.")
                        .toList(),
                exploration.firstRows());
    }

    private static Card card(ColumnSummary summary, int index, long rows) {
        String missing =
                summary.column().missing() == 0
                        ? "none missing"
                        : Words.percent((double) summary.column().missing() / rows)
                                + " missing ("
                                + Words.of(summary.column().missing(), rows)
                                + ")";
        String facts =
                summary.column().role().word()
                        + ", stored as "
                        + summary.column().type().word()
                        + "; "
                        + missing
                        + ", "
                        + Figures.count(summary.column().distinct())
                        + " different"
                        + dates(summary);
        return new Card(
                summary,
                Words.capital(facts),
                Distribution.of(summary, rows).map(chart -> new Figure("column-" + index, chart)));
    }

    /// First and last day of a column of dates.
    private static String dates(ColumnSummary summary) {
        boolean dated = !summary.column().type().number() && summary.least().isPresent();
        return dated
                ? "; from " + summary.least().get() + " to " + summary.greatest().orElse("")
                : "";
    }

    private static Optional<Chart> heatmap(Exploration exploration) {
        SequencedMap<String, String> labels = new LinkedHashMap<>();
        exploration
                .columns()
                .forEach(summary ->
                        labels.put(
                                summary.column().name(),
                                Words.capital(
                                        ColumnWords.of(
                                                summary.column().name(),
                                                summary.column().role()))));
        return Heatmap.of(exploration.correlations(), labels, "rows");
    }
}
