package coterie.kernel;

import java.util.Arrays;

/// Who each row is: 64 bits a customer, so that random choices belong to the customer and not to
/// the position of a row.
///
/// A key is a hash of the id as text. Rows whose id is missing or repeats, and all rows where there
/// are no ids, are told apart by their features as well; rows equal in both are counted through,
/// and since they are interchangeable, shuffling a file only exchanges equals. Two different
/// customers share a key with probability 3 in a million at 10 million rows; then the order of the
/// file decides between them.
public final class RowKeys {
    private final long[] keys;

    private RowKeys(long[] keys) {
        this.keys = keys;
    }

    /// Takes ids row by row.
    public static Builder ofIds() {
        return new Builder();
    }

    /// Keys of rows that have no ids, from their features in column order.
    public static RowKeys ofFeatures(Rows rows) {
        return new RowKeys(countedThrough(features(rows)));
    }

    public int size() {
        return keys.length;
    }

    /// All rows (their positions), in an order that depends on the seed and the customers only.
    public int[] order(Seed seed) {
        return smallest(seed, keys.length);
    }

    /// The `count` rows with the smallest hashes under a seed, in hash order; all rows when there
    /// are fewer. A smaller count gives a prefix of a larger one.
    public int[] smallest(Seed seed, int count) {
        int wanted = Math.min(count, keys.length);
        long[] hashes = least(seed, wanted);
        int[] order = new int[hashes.length];
        int[] used = new int[hashes.length];
        for (int row = 0; row < keys.length && hashes.length > 0; row++) {
            long hash = hash(seed, keys[row]);
            if (hash <= hashes[hashes.length - 1]) {
                int place = first(hashes, hash);
                order[place + used[place]++] = row;
            }
        }
        return Arrays.copyOf(order, wanted);
    }

    /// The rows that [#smallest] gives, in their own order, which is found and read faster.
    public int[] sample(Seed seed, int count) {
        int wanted = Math.min(count, keys.length);
        long[] hashes = least(seed, wanted);
        int[] rows = new int[wanted];
        int next = 0;
        for (int row = 0; row < keys.length && next < wanted; row++) {
            if (hash(seed, keys[row]) <= hashes[wanted - 1]) {
                rows[next++] = row;
            }
        }
        return rows;
    }

    /// All hashes up to some limit, in order, at least as many as wanted.
    private long[] least(Seed seed, int wanted) {
        double share = Math.min(1, (wanted + 8 * Math.sqrt(wanted) + 16) / keys.length);
        while (true) {
            long limit = share >= 1 ? Long.MAX_VALUE : (long) (share * Long.MAX_VALUE);
            int found = 0;
            for (long key : keys) {
                if (hash(seed, key) <= limit) {
                    found++;
                }
            }
            if (found >= wanted) {
                return upTo(seed, limit, found);
            }
            share *= 2;
        }
    }

    private long[] upTo(Seed seed, long limit, int found) {
        long[] hashes = new long[found];
        int next = 0;
        for (long key : keys) {
            long hash = hash(seed, key);
            if (hash <= limit) {
                hashes[next++] = hash;
            }
        }
        Arrays.sort(hashes);
        return hashes;
    }

    private static int first(long[] sorted, long value) {
        int place = Arrays.binarySearch(sorted, value);
        while (place > 0 && sorted[place - 1] == value) {
            place--;
        }
        return place;
    }

    /// The place of a row in the order of a seed: the lower the earlier.
    long hash(Seed seed, int row) {
        return hash(seed, keys[row]);
    }

    /// 63 bits, so that they sort as they are.
    private static long hash(Seed seed, long key) {
        return Seed.mix(seed.state() ^ key) >>> 1;
    }

    private static long[] features(Rows rows) {
        long[] hashes = new long[Math.toIntExact(rows.size())];
        rows.scan((first, count, columns) -> {
            for (double[] column : columns) {
                for (int i = 0; i < count; i++) {
                    int row = (int) first + i;
                    // + 0.0 makes one zero of −0.0 and 0.0.
                    long bits = Double.doubleToLongBits(column[i] + 0.0);
                    hashes[row] = Seed.mix(hashes[row] ^ Seed.mix(bits + 1));
                }
            }
        });
        return hashes;
    }

    /// Makes keys differ that are equal, by the number of equals before them.
    private static long[] countedThrough(long[] keys) {
        long[] repeated = repeated(keys);
        if (repeated.length == 0) {
            return keys;
        }
        int[] seen = new int[repeated.length];
        long[] result = keys.clone();
        for (int row = 0; row < keys.length; row++) {
            int place = Arrays.binarySearch(repeated, keys[row]);
            if (place >= 0) {
                result[row] = Seed.mix(keys[row] + Seed.mix(seen[place]++));
            }
        }
        return result;
    }

    /// The values that occur more than once, sorted.
    private static long[] repeated(long[] keys) {
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1] && (count == 0 || sorted[count - 1] != sorted[i])) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    /// Collects ids in row order.
    public static final class Builder {
        private static final long MISSING = 0;

        private long[] hashes = new long[1024];
        private int size;

        private Builder() {}

        /// @param id of the next row; empty when it has none
        public Builder add(String id) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size + (size >> 1));
            }
            hashes[size++] = id.isEmpty() ? MISSING : Seed.hash(1, id);
            return this;
        }

        /// @param rows the prepared features, read only when an id is missing or repeats
        public RowKeys build(Rows rows) {
            if (size != rows.size()) {
                throw new IllegalArgumentException(size + " ids for " + rows.size() + " rows");
            }
            long[] keys = Arrays.copyOf(hashes, size);
            long[] repeated = repeated(keys);
            if (repeated.length > 0 || Arrays.stream(keys).anyMatch(key -> key == MISSING)) {
                long[] features = features(rows);
                for (int row = 0; row < size; row++) {
                    if (keys[row] == MISSING || Arrays.binarySearch(repeated, keys[row]) >= 0) {
                        keys[row] = Seed.mix(keys[row] ^ Seed.mix(features[row] + 2));
                    }
                }
                keys = countedThrough(keys);
            }
            return new RowKeys(keys);
        }
    }
}
