package coterie.chart;

import java.util.List;
import java.util.Locale;

/// A chart's data as people read it; the first column names the row.
///
/// @param columns headings
/// @param rows cells, as many in each row as there are headings
public record DataTable(List<String> columns, List<List<String>> rows) {
    public DataTable {
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.size() + " cells under " + columns.size() + " headings");
            }
        }
    }

    /// Words as a heading, with a capital.
    static String heading(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
