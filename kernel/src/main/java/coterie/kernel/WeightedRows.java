package coterie.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/// Rows that are equal in every feature, gathered: one of each, with how many there are.
///
/// Answers in steps and bins repeat a lot: a million customers may be a few hundred different rows.
public final class WeightedRows {
    private final int[] rows;
    private final int[] weights;

    private WeightedRows(int[] rows, int[] weights) {
        this.rows = rows;
        this.weights = weights;
    }

    /// How many rows are different.
    public int size() {
        return rows.length;
    }

    /// One of each, in the order of the seed: of equal ones the first.
    public int[] rows() {
        return rows.clone();
    }

    /// How many there are of each.
    public int[] weights() {
        return weights.clone();
    }

    /// Empty when more than `most` rows are different. One pass over the points, ended as soon as
    /// that is known; 16 bytes for each of `most`.
    public static Optional<WeightedRows> of(Points points, Seed seed, int most) {
        Search search = new Search(points, seed, most);
        for (int index = 0; index < Chunk.count(points.size()); index++) {
            if (!search.add(index * Chunk.ROWS, points.chunk(index))) {
                return Optional.empty();
            }
        }
        return Optional.of(search.found());
    }

    /// A hash table of the different rows so far.
    private static final class Search {
        private final Points points;
        private final Seed seed;
        private final int most;
        private final int[] slots;
        private final int[] rows;
        private final int[] weights;
        private final long[] hashes;
        private int found;

        Search(Points points, Seed seed, int most) {
            this.points = points;
            this.seed = seed;
            this.most = most;
            this.slots = new int[Integer.highestOneBit(most) << 2];
            this.rows = new int[most];
            this.weights = new int[most];
            this.hashes = new long[most];
            Arrays.fill(slots, -1);
        }

        /// False when there was no room for all.
        boolean add(int first, Chunk chunk) {
            for (int i = 0; i < chunk.rows(); i++) {
                if (!add(first + i, chunk, i)) {
                    return false;
                }
            }
            return true;
        }

        private boolean add(int row, Chunk chunk, int i) {
            int slot = (int) content(chunk, i) & (slots.length - 1);
            while (slots[slot] >= 0 && !equal(chunk, i, rows[slots[slot]])) {
                slot = (slot + 1) & (slots.length - 1);
            }
            long hash = points.keys().hash(seed, row);
            int entry = slots[slot];
            if (entry < 0) {
                if (found == most) {
                    return false;
                }
                entry = found++;
                slots[slot] = entry;
                hashes[entry] = Long.MAX_VALUE;
            }
            if (hash < hashes[entry]) {
                hashes[entry] = hash;
                rows[entry] = row;
            }
            weights[entry]++;
            return true;
        }

        private static long content(Chunk chunk, int i) {
            long content = 0;
            for (int j = 0; j < chunk.width(); j++) {
                // + 0f makes one zero of −0 and 0.
                content = Seed.mix(content ^ Float.floatToRawIntBits(chunk.at(i, j) + 0f));
            }
            return content;
        }

        private boolean equal(Chunk chunk, int i, int row) {
            Chunk home = points.chunk(row / Chunk.ROWS);
            for (int j = 0; j < chunk.width(); j++) {
                if (chunk.at(i, j) != home.at(row % Chunk.ROWS, j)) {
                    return false;
                }
            }
            return true;
        }

        WeightedRows found() {
            int[] order =
                    IntStream.range(0, found)
                            .boxed()
                            .sorted(Comparator.comparingLong(entry -> hashes[entry]))
                            .mapToInt(Integer::intValue)
                            .toArray();
            return new WeightedRows(
                    IntStream.of(order).map(entry -> rows[entry]).toArray(),
                    IntStream.of(order).map(entry -> weights[entry]).toArray());
        }
    }
}
