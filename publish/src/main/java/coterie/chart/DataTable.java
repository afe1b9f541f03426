package coterie.chart;

import java.util.List;

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
}
