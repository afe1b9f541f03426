package coterie.kernel;

/// Up to 512 rows of float32 coordinates, in blocks of 32 rows that are transposed inside: the
/// value of row r and feature j is at ((r / 32) · width + j) · 32 + r mod 32.
///
/// The array belongs to the points and must not be written.
public final class Chunk {
    /// Rows in every chunk but the last.
    public static final int ROWS = 512;

    private static final int BLOCK = Points.BLOCK;

    private final float[] values;
    private final int offset;
    private final int rows;
    private final int width;
    private final float[][] kept;

    /// @param values holds the blocks from `offset` on, the last one filled up with anything finite
    public Chunk(float[] values, int offset, int rows, int width) {
        this(values, offset, rows, width, new float[0][]);
    }

    private Chunk(float[] values, int offset, int rows, int width, float[][] kept) {
        this.values = values;
        this.offset = offset;
        this.rows = rows;
        this.width = width;
        this.kept = kept;
    }

    /// Rows given as one array a feature, which is kept: for those who are read many times.
    public static Chunk ofColumns(float[][] columns, int rows) {
        int width = columns.length;
        int blocks = (rows + BLOCK - 1) / BLOCK;
        Chunk chunk = new Chunk(new float[blocks * width * BLOCK], 0, rows, width, columns);
        for (int row = 0; row < rows; row++) {
            for (int feature = 0; feature < width; feature++) {
                chunk.values[chunk.place(row, feature)] = columns[feature][row];
            }
        }
        return chunk;
    }

    /// Chunks needed for so many rows.
    public static int count(long rows) {
        return Math.toIntExact((rows + ROWS - 1) / ROWS);
    }

    public int rows() {
        return rows;
    }

    public int width() {
        return width;
    }

    /// Blocks of 32 rows, the last one perhaps not full.
    public int blocks() {
        return (rows + BLOCK - 1) / BLOCK;
    }

    /// The array that holds the values.
    public float[] values() {
        return values;
    }

    /// Where a block starts in [#values].
    public int start(int block) {
        return offset + block * width * BLOCK;
    }

    public float at(int row, int feature) {
        return values[place(row, feature)];
    }

    private int place(int row, int feature) {
        return offset + (row / BLOCK * width + feature) * BLOCK + row % BLOCK;
    }

    /// One array a feature, valid up to [#rows]; copied into `scratch` unless the chunk keeps them.
    public float[][] columns(float[][] scratch) {
        if (kept.length > 0) {
            return kept;
        }
        for (int block = 0; block < blocks(); block++) {
            int first = block * BLOCK;
            int count = Math.min(BLOCK, rows - first);
            for (int feature = 0; feature < width; feature++) {
                System.arraycopy(values, place(first, feature), scratch[feature], first, count);
            }
        }
        return scratch;
    }
}
