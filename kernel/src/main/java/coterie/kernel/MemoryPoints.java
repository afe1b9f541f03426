package coterie.kernel;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.util.List;

/// Points on the heap: slabs of rows, in which blocks of 32 rows are transposed.
///
/// Inside a slab the value of row r and feature j is at ((r / 32) · width + j) · 32 + r mod 32.
final class MemoryPoints implements Points {
    /// Rows a slab: large enough to waste nothing, small enough to find room for.
    private static final int SLAB = 1 << 14;

    /// Up to so many values the doubles are kept too (256 MB) where they fit, so that the database
    /// is read once.
    private static final long EXACT_VALUES_KEPT = 1 << 25;

    private final long size;
    private final int width;
    private final RowKeys keys;
    private final Rows exact;
    private final float[][] slabs;
    private final float[] magnitudes;
    private double unit = 1;

    private MemoryPoints(Rows exact, RowKeys keys) {
        this.size = exact.size();
        this.width = exact.width();
        this.keys = keys;
        this.exact = exact;
        this.magnitudes = new float[width];
        this.slabs = new float[Math.toIntExact((size + SLAB - 1) / SLAB)][];
        for (int s = 0; s < slabs.length; s++) {
            int rows = (int) Math.min(SLAB, size - (long) s * SLAB);
            slabs[s] = new float[(rows + BLOCK - 1) / BLOCK * BLOCK * width];
        }
    }

    static Points read(Rows rows, Scaling scaling, RowKeys keys, List<String> features) {
        if (keys.size() != rows.size()) {
            throw new IllegalArgumentException(keys.size() + " keys for " + rows.size() + " rows");
        }
        Rows scaled = scaling.apply(rows);
        boolean kept =
                rows.size() * rows.width() <= EXACT_VALUES_KEPT
                        && MemoryNeed.of(rows.size(), rows.width(), true).fits();
        MemoryNeed.of(rows.size(), rows.width(), kept).check();
        MemoryPoints points = new MemoryPoints(kept ? Rows.copyOf(scaled) : scaled, keys);
        points.exact.scan((first, count, z) -> points.write(first, count, z, features));
        points.chooseUnit();
        return points;
    }

    /// Squares and their sums stay far inside float32 when the largest value is between these.
    private void chooseUnit() {
        float largest = 0;
        for (float magnitude : magnitudes) {
            largest = Math.max(largest, magnitude);
        }
        if (largest == 0 || (largest >= 0x1p-20f && largest <= 0x1p20f)) {
            return;
        }
        unit = Math.scalb(1.0, Math.getExponent((double) largest));
        scale(magnitudes);
        for (float[] slab : slabs) {
            scale(slab);
        }
    }

    private void scale(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] / unit);
        }
    }

    /// Writes a batch, as many rows at once as lie beside each other in a block.
    private void write(long first, int count, double[][] z, List<String> features) {
        int run;
        for (int from = 0; from < count; from += run) {
            long row = first + from;
            float[] slab = slabs[(int) (row / SLAB)];
            int inSlab = (int) (row % SLAB);
            run = Math.min(BLOCK - inSlab % BLOCK, count - from);
            for (int feature = 0; feature < width; feature++) {
                float largest = write(z[feature], from, run, slab, place(inSlab, feature));
                if (!Float.isFinite(largest)) {
                    throw outOfRange(row, features.get(feature), z[feature], from);
                }
                magnitudes[feature] = Math.max(magnitudes[feature], largest);
            }
        }
    }

    /// The largest absolute value; not finite when one is not.
    private static float write(double[] values, int from, int count, float[] into, int at) {
        float largest = 0;
        for (int i = 0; i < count; i++) {
            float value = (float) values[from + i];
            into[at + i] = value;
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static CoterieException outOfRange(
            long row, String feature, double[] values, int from) {
        int i = from;
        while (Float.isFinite((float) values[i])) {
            i++;
        }
        return outOfRange(row + i - from, feature, values[i]);
    }

    private static CoterieException outOfRange(long row, String feature, double value) {
        return new CoterieException(
                FaultCode.VALUE_OUT_OF_RANGE,
                "prepared row %d, feature \"%s\": the scaled value is %s; expected a number below 3.4e38. Repair or drop such rows, or take the logarithm of the feature."
                        .formatted(row + 1, feature, value));
    }

    private int place(int rowInSlab, int feature) {
        return (rowInSlab / BLOCK * width + feature) * BLOCK + rowInSlab % BLOCK;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public RowKeys keys() {
        return keys;
    }

    @Override
    public Rows exact() {
        return exact;
    }

    @Override
    public double unit() {
        return unit;
    }

    @Override
    public float magnitude(int feature) {
        return magnitudes[feature];
    }

    @Override
    public Chunk chunk(int index) {
        long first = (long) index * Chunk.ROWS;
        int rows = (int) Math.min(Chunk.ROWS, size - first);
        return new Chunk(slabs[(int) (first / SLAB)], place((int) (first % SLAB), 0), rows, width);
    }

    @Override
    public void gather(int[] rows, int from, int count, float[][] into) {
        for (int i = 0; i < count; i++) {
            int row = rows[from + i];
            float[] slab = slabs[row / SLAB];
            for (int feature = 0; feature < width; feature++) {
                into[feature][i] = slab[place(row % SLAB, feature)];
            }
        }
    }
}
