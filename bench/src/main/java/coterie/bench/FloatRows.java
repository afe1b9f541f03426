package coterie.bench;

import coterie.kernel.Points;
import coterie.kernel.RowKeys;
import coterie.kernel.Rows;
import coterie.kernel.Scaling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A file of little-endian float32 values, row by row, mapped: what the peers read too.
record FloatRows(FloatBuffer values, int width) implements Rows {
    private static final int BATCH = 1024;

    static FloatRows map(Path file, int width) {
        try (FileChannel channel = FileChannel.open(file)) {
            FloatBuffer values =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .asFloatBuffer();
            return new FloatRows(values, width);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The rows as points, unscaled, known by their number.
    Points points() {
        return points(this);
    }

    static Points points(Rows rows) {
        RowKeys.Builder keys = RowKeys.ofIds();
        for (long row = 0; row < rows.size(); row++) {
            keys.add(Long.toString(row));
        }
        List<String> names =
                IntStream.range(0, rows.width()).mapToObj(j -> "feature " + j).toList();
        return Points.of(rows, Scaling.none(rows.width()), keys.build(rows), names);
    }

    @Override
    public long size() {
        return values.capacity() / width;
    }

    @Override
    public void scan(Sink sink) {
        int size = (int) size();
        double[][] batch = new double[width][BATCH];
        float[] rows = new float[BATCH * width];
        for (int first = 0; first < size; first += BATCH) {
            int count = Math.min(BATCH, size - first);
            values.get(first * width, rows, 0, count * width);
            for (int j = 0; j < width; j++) {
                for (int i = 0; i < count; i++) {
                    batch[j][i] = rows[i * width + j];
                }
            }
            sink.accept(first, count, batch);
        }
    }
}
