package coterie.kernel.simd;

import coterie.kernel.Chunk;
import coterie.kernel.Points;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// The Vector API, in the machine's preferred width up to 512 bits; a lane is a row.
final class VectorKernels implements Kernels {
    private static final int BLOCK = Points.BLOCK;
    private static final int GROUP = CentreTable.GROUP;
    private static final VectorShape SHAPE =
            FloatVector.SPECIES_PREFERRED.length() > 16
                    ? VectorShape.S_512_BIT
                    : FloatVector.SPECIES_PREFERRED.vectorShape();
    private static final VectorSpecies<Float> FLOATS = SHAPE.withLanes(float.class);
    private static final VectorSpecies<Integer> INTS = SHAPE.withLanes(int.class);
    private static final VectorSpecies<Long> LONGS = SHAPE.withLanes(long.class);
    private static final VectorSpecies<Short> SHORTS =
            VectorShape.forBitSize(SHAPE.vectorBitSize() / 2).withLanes(short.class);
    private static final int LANES = FLOATS.length();

    /// Distances of so many bits are split before they are added, so that 2¹³ of them fit.
    private static final int LOW_BITS = 12;

    private static final int LOW = (1 << LOW_BITS) - 1;
    private static final int MOST_ADDED = 1 << 12;

    private float[] scores = {};
    private final int[] highs = new int[4 * LANES];
    private final int[] lows = new int[4 * LANES];

    @Override
    public void nearest(Chunk chunk, CentreTable centres, short[] into) {
        int size = centres.groups() * GROUP * BLOCK;
        if (scores.length < size) {
            scores = new float[size];
        }
        for (int block = 0; block < chunk.blocks(); block++) {
            for (int lane = 0; lane < BLOCK; lane += 2 * LANES) {
                score(
                        chunk.values(),
                        chunk.start(block) + lane,
                        chunk.width(),
                        centres.negated(),
                        centres.half(),
                        scores,
                        lane);
            }
            for (int fit = 0; fit < centres.fits(); fit++) {
                int first = centres.first(fit);
                int end = centres.first(fit + 1);
                winners(scores, first, end, into, fit * Chunk.ROWS + block * BLOCK);
            }
        }
    }

    /// The scores of two vectors of rows, four centres at a time.
    private static void score(
            float[] x, int at, int width, float[] negated, float[] half, float[] scores, int lane) {
        int c = 0;
        for (int centre = 0; centre < half.length; centre += GROUP) {
            FloatVector a0 = FloatVector.broadcast(FLOATS, half[centre]);
            FloatVector a1 = FloatVector.broadcast(FLOATS, half[centre + 1]);
            FloatVector a2 = FloatVector.broadcast(FLOATS, half[centre + 2]);
            FloatVector a3 = FloatVector.broadcast(FLOATS, half[centre + 3]);
            FloatVector b0 = a0;
            FloatVector b1 = a1;
            FloatVector b2 = a2;
            FloatVector b3 = a3;
            for (int j = 0; j < width; j++) {
                FloatVector a = FloatVector.fromArray(FLOATS, x, at + j * BLOCK);
                FloatVector b = FloatVector.fromArray(FLOATS, x, at + j * BLOCK + LANES);
                FloatVector c0 = FloatVector.broadcast(FLOATS, negated[c + j * GROUP]);
                FloatVector c1 = FloatVector.broadcast(FLOATS, negated[c + j * GROUP + 1]);
                FloatVector c2 = FloatVector.broadcast(FLOATS, negated[c + j * GROUP + 2]);
                FloatVector c3 = FloatVector.broadcast(FLOATS, negated[c + j * GROUP + 3]);
                a0 = a.fma(c0, a0);
                b0 = b.fma(c0, b0);
                a1 = a.fma(c1, a1);
                b1 = b.fma(c1, b1);
                a2 = a.fma(c2, a2);
                b2 = b.fma(c2, b2);
                a3 = a.fma(c3, a3);
                b3 = b.fma(c3, b3);
            }
            int to = centre * BLOCK + lane;
            a0.intoArray(scores, to);
            b0.intoArray(scores, to + LANES);
            a1.intoArray(scores, to + BLOCK);
            b1.intoArray(scores, to + BLOCK + LANES);
            a2.intoArray(scores, to + 2 * BLOCK);
            b2.intoArray(scores, to + 2 * BLOCK + LANES);
            a3.intoArray(scores, to + 3 * BLOCK);
            b3.intoArray(scores, to + 3 * BLOCK + LANES);
            c += width * GROUP;
        }
    }

    private static void winners(float[] scores, int first, int end, short[] into, int at) {
        for (int lane = 0; lane < BLOCK; lane += LANES) {
            FloatVector best = FloatVector.fromArray(FLOATS, scores, first * BLOCK + lane);
            IntVector winner = IntVector.zero(INTS);
            for (int c = first + 1; c < end; c++) {
                FloatVector score = FloatVector.fromArray(FLOATS, scores, c * BLOCK + lane);
                VectorMask<Float> lower = score.lt(best);
                best = best.blend(score, lower);
                winner = winner.blend(c - first, lower.cast(INTS));
            }
            ((ShortVector) winner.convertShape(VectorOperators.I2S, SHORTS, 0))
                    .intoArray(into, at + lane);
        }
    }

    @Override
    public void add(long[] rows, int count, int width, short[] labels, int from, long[] sums) {
        int whole = LONGS.loopBound(width);
        for (int i = 0; i < count; i++) {
            int at = i * width;
            int into = labels[from + i] * width;
            int j = 0;
            for (; j < whole; j += LONGS.length()) {
                LongVector.fromArray(LONGS, sums, into + j)
                        .add(LongVector.fromArray(LONGS, rows, at + j))
                        .intoArray(sums, into + j);
            }
            for (; j < width; j++) {
                sums[into + j] += rows[at + j];
            }
        }
    }

    @Override
    public void distances(float[][] queries, float[] others, int from, int to, long[] into) {
        for (int start = from; start < to; start += MOST_ADDED) {
            int end = Math.min(to, start + MOST_ADDED);
            for (int query = 0; query < QUERIES; query += 4 * LANES) {
                four(queries, query, others, start, end, highs, lows);
                for (int i = 0; i < highs.length; i++) {
                    into[query + i] += ((long) highs[i] << LOW_BITS) + lows[i];
                }
            }
        }
    }

    /// Four vectors of queries.
    private static void four(
            float[][] queries, int at, float[] others, int from, int to, int[] highs, int[] lows) {
        int width = queries.length;
        IntVector high0 = IntVector.zero(INTS);
        IntVector high1 = high0;
        IntVector high2 = high0;
        IntVector high3 = high0;
        IntVector low0 = high0;
        IntVector low1 = high0;
        IntVector low2 = high0;
        IntVector low3 = high0;
        for (int other = from; other < to; other++) {
            FloatVector s0 = FloatVector.zero(FLOATS);
            FloatVector s1 = s0;
            FloatVector s2 = s0;
            FloatVector s3 = s0;
            for (int j = 0; j < width; j++) {
                float[] x = queries[j];
                FloatVector c = FloatVector.broadcast(FLOATS, others[other * width + j]);
                FloatVector d0 = FloatVector.fromArray(FLOATS, x, at).sub(c);
                FloatVector d1 = FloatVector.fromArray(FLOATS, x, at + LANES).sub(c);
                FloatVector d2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES).sub(c);
                FloatVector d3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES).sub(c);
                s0 = d0.fma(d0, s0);
                s1 = d1.fma(d1, s1);
                s2 = d2.fma(d2, s2);
                s3 = d3.fma(d3, s3);
            }
            IntVector i0 = root(s0);
            IntVector i1 = root(s1);
            IntVector i2 = root(s2);
            IntVector i3 = root(s3);
            high0 = high0.add(i0.lanewise(VectorOperators.ASHR, LOW_BITS));
            high1 = high1.add(i1.lanewise(VectorOperators.ASHR, LOW_BITS));
            high2 = high2.add(i2.lanewise(VectorOperators.ASHR, LOW_BITS));
            high3 = high3.add(i3.lanewise(VectorOperators.ASHR, LOW_BITS));
            low0 = low0.add(i0.and(LOW));
            low1 = low1.add(i1.and(LOW));
            low2 = low2.add(i2.and(LOW));
            low3 = low3.add(i3.and(LOW));
        }
        high0.intoArray(highs, 0);
        high1.intoArray(highs, LANES);
        high2.intoArray(highs, 2 * LANES);
        high3.intoArray(highs, 3 * LANES);
        low0.intoArray(lows, 0);
        low1.intoArray(lows, LANES);
        low2.intoArray(lows, 2 * LANES);
        low3.intoArray(lows, 3 * LANES);
    }

    private static IntVector root(FloatVector squares) {
        return (IntVector) squares.sqrt().convertShape(VectorOperators.F2I, INTS, 0);
    }
}
