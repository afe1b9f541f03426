package coterie.study.store;

import coterie.kernel.Labels;
import coterie.kernel.Rows;
import java.util.List;

/// Rows with labels of the same rows behind them, counted from 1.
///
/// @param labels of as many rows, in their order
record LabelledRows(Rows rows, List<Labels> labels) implements Rows {
    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public int width() {
        return rows.width() + labels.size();
    }

    @Override
    public void scan(Sink sink) {
        rows.scan((first, count, columns) -> {
            double[][] batch = new double[width()][];
            System.arraycopy(columns, 0, batch, 0, rows.width());
            for (int place = 0; place < labels.size(); place++) {
                double[] column = new double[count];
                for (int row = 0; row < count; row++) {
                    column[row] = labels.get(place).at((int) first + row) + 1;
                }
                batch[rows.width() + place] = column;
            }
            sink.accept(first, count, batch);
        });
    }
}
