package coterie.kernel;

/// Some columns of other rows.
final class ChosenColumns implements Rows {
    private final Rows rows;
    private final int[] chosen;

    ChosenColumns(Rows rows, int[] chosen) {
        this.rows = rows;
        this.chosen = chosen.clone();
    }

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public int width() {
        return chosen.length;
    }

    @Override
    public void scan(Sink sink) {
        double[][] own = new double[chosen.length][];
        rows.scan((first, count, columns) -> {
            for (int column = 0; column < chosen.length; column++) {
                own[column] = columns[chosen[column]];
            }
            sink.accept(first, count, own);
        });
    }
}
