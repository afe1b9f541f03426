package coterie.intake.format;

import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.engine.Relation;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.intake.proof.ColumnProof;
import coterie.intake.proof.Meaning;
import coterie.intake.text.TextProof;
import coterie.recipe.expression.Expression;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a loaded table must add up to: rows, values of each column, the sum of whole numbers modulo
/// 2⁶⁴ and the bytes of texts.
final class LoadedCheck {
    private long rows;
    private final long[] present;
    private final long[] check;
    private final long[] rowPresent;
    private final long[] rowCheck;

    LoadedCheck(int columns) {
        present = new long[columns];
        check = new long[columns];
        rowPresent = new long[columns];
        rowCheck = new long[columns];
    }

    /// What a plain text must add up to when it is loaded as it is.
    static LoadedCheck of(TextProof proof, List<Meaning> meanings) {
        LoadedCheck tally = new LoadedCheck(meanings.size());
        tally.rows = proof.read - proof.blank;
        for (int column = 0; column < meanings.size(); column++) {
            ColumnProof cells = proof.columns.get(column);
            tally.present[column] = cells.present;
            tally.check[column] =
                    switch (meanings.get(column).type()) {
                        case INTEGER -> cells.sum;
                        case TEXT -> cells.bytes;
                        default -> 0;
                    };
        }
        return tally;
    }

    /// Starts a row that may still be rejected.
    void begin() {
        java.util.Arrays.fill(rowPresent, 0);
        java.util.Arrays.fill(rowCheck, 0);
    }

    /// Counts a present cell of the row, as it was written; `bytes` is its length before quoting.
    void cell(int column, Meaning meaning, ByteArrayOutputStream written, int bytes) {
        rowPresent[column] = 1;
        rowCheck[column] =
                switch (meaning.type()) {
                    case INTEGER -> Long.parseLong(written.toString(StandardCharsets.US_ASCII));
                    case TEXT -> bytes;
                    default -> 0;
                };
    }

    /// The row is accepted.
    void commit() {
        rows++;
        for (int column = 0; column < present.length; column++) {
            present[column] += rowPresent[column];
            check[column] += rowCheck[column];
        }
    }

    /// Compares with a table; the first difference in words, empty when there is none.
    Optional<String> difference(
            Engine engine, Relation table, List<String> names, List<Meaning> meanings) {
        if (table.rows() != rows) {
            return Optional.of(table.rows() + " rows were loaded and " + rows + " counted");
        }
        List<Item> items = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            Expression of = new Expression.Column(names.get(column));
            items.add(new Item.Values(of));
            items.add(
                    switch (meanings.get(column).type()) {
                        case INTEGER -> new Item.Sum(of);
                        case TEXT -> new Item.Bytes(names.get(column));
                        default -> new Item.RowsWhere(new Expression.Truth(false));
                    });
        }
        QueryResult.Row found = engine.table(table).answer(Query.of(items)).only();
        for (int column = 0; column < names.size(); column++) {
            long values = found.count(2 * column);
            long sum = found.at(2 * column + 1).map(LoadedCheck::modulo).orElse(0L);
            if (values != present[column] || sum != check[column]) {
                return Optional.of(
                        "column \"%s\" has %s values adding up to %s, counted were %s adding up to %s"
                                .formatted(
                                        names.get(column),
                                        values,
                                        sum,
                                        present[column],
                                        check[column]));
            }
        }
        return Optional.empty();
    }

    private static long modulo(Object sum) {
        return sum instanceof Number number ? number.longValue() : 0;
    }
}
