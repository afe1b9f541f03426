package coterie.explore;

import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.intake.Reading;
import java.util.ArrayList;
import java.util.List;

/// A first look at a table: what each column holds and which columns say the same. Its alarms are
/// those of the reading.
///
/// @param reading how the table was read
/// @param columns one summary a column, in file order
/// @param firstRows the first five rows as texts; missing is empty text
/// @param correlations every pair of numeric columns, strongest first
/// @param redundant groups of columns of which any two neighbours have |r| above 0.95
public record Exploration(
        Reading reading,
        List<ColumnSummary> columns,
        List<List<String>> firstRows,
        List<Correlation> correlations,
        List<List<String>> redundant) {
    private static final int SHOWN = 5;

    /// Looks at the table of a reading. Time: a few scans, and one for each column.
    public static Exploration of(Reading reading, Engine engine) {
        List<Correlation> correlations = Correlation.among(reading, engine);
        return new Exploration(
                reading,
                ColumnSummary.of(reading, engine),
                firstRows(reading, engine),
                correlations,
                Correlation.redundant(correlations));
    }

    private static List<List<String>> firstRows(Reading reading, Engine engine) {
        QueryResult answer = engine.table(reading.table()).head(SHOWN);
        List<List<String>> rows = new ArrayList<>();
        for (QueryResult.Row row : answer.rows()) {
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < answer.columns().size(); column++) {
                texts.add(row.text(column));
            }
            rows.add(List.copyOf(texts));
        }
        return List.copyOf(rows);
    }
}
