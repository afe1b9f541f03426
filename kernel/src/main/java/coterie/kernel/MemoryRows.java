package coterie.kernel;

/// Rows held as columns of doubles.
final class MemoryRows implements Rows {
    /// Rows a batch, so that a batch of a few columns stays in the cache.
    private static final int BATCH = 1024;

    private final int size;
    private final double[][] columns;

    MemoryRows(int size, double[][] columns) {
        this.size = size;
        this.columns = columns;
    }

    static Rows copyOf(Rows rows) {
        int size = Math.toIntExact(rows.size());
        double[][] columns = new double[rows.width()][size];
        rows.scan((first, count, batch) -> {
            for (int column = 0; column < columns.length; column++) {
                System.arraycopy(batch[column], 0, columns[column], (int) first, count);
            }
        });
        return new MemoryRows(size, columns);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int width() {
        return columns.length;
    }

    @Override
    public void scan(Sink sink) {
        double[][] batch = new double[columns.length][Math.min(BATCH, size)];
        for (int first = 0; first < size; first += BATCH) {
            int count = Math.min(BATCH, size - first);
            for (int column = 0; column < columns.length; column++) {
                System.arraycopy(columns[column], first, batch[column], 0, count);
            }
            sink.accept(first, count, batch);
        }
    }
}
