package coterie.sample;

import coterie.recipe.expression.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.SequencedMap;

/// Customers without any structure: independent normal columns, to see what a study says when there
/// is nothing to find.
final class Noise implements Sample {
    private static final String HEADER = "Customer,Visits,Basket,Items,Minutes,Distance,Points";

    private static final int COLUMNS = 6;

    @Override
    public String name() {
        return "noise";
    }

    @Override
    public String about() {
        return "Customers without structure: six independent columns.";
    }

    @Override
    public SequencedMap<String, Kind> columns() {
        return Columns.whole(HEADER, Map.of());
    }

    @Override
    public long defaultRows() {
        return 2000;
    }

    @Override
    public void write(long rows, long seed, OutputStream out) throws IOException {
        Lines lines = new Lines(out);
        lines.header(HEADER);
        Dice dice = new Dice();
        for (long row = 0; row < rows; row++) {
            dice.row(seed, row);
            lines.number(row + 1);
            for (int column = 0; column < COLUMNS; column++) {
                lines.number(dice.around(500, 100, 0, 1000));
            }
            lines.end();
        }
        lines.flush();
    }
}
