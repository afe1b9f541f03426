package coterie.kernel;

/// The start of every random choice: one splittable generator whose streams are named by what they
/// are for, never by thread or position.
///
/// `Seed.of(42).split("k-means").split(3).split(7).stream()` is always the same stream.
public record Seed(long state) {
    private static final long GOLDEN = 0x9e37_79b9_7f4a_7c15L;

    public static Seed of(long number) {
        return new Seed(mix(number + GOLDEN));
    }

    /// The seed of a named purpose below this one.
    public Seed split(String purpose) {
        return new Seed(hash(state, purpose));
    }

    /// The seed of a numbered part below this one, such as a restart.
    public Seed split(long number) {
        return new Seed(mix(state ^ mix(number + GOLDEN)));
    }

    public Stream stream() {
        return new Stream(state);
    }

    /// A stream of random numbers (SplitMix64, Steele et al. 2014). One thread owns it.
    public static final class Stream {
        private long state;

        private Stream(long state) {
            this.state = state;
        }

        public long nextLong() {
            state += GOLDEN;
            return mix(state);
        }

        /// Uniform in [0, 1).
        public double nextDouble() {
            return (nextLong() >>> 11) * 0x1p-53;
        }

        /// Uniform in 0 to `bound` − 1, by the high half of a product: its bias is below 2⁻³² for
        /// any bound.
        public int nextInt(int bound) {
            return (int) Math.unsignedMultiplyHigh(nextLong(), bound);
        }
    }

    /// A bijection of 64 bits in which every input bit moves every output bit (the finaliser of
    /// SplitMix64).
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d0_49bb_1331_11ebL;
        return z ^ (z >>> 31);
    }

    static long hash(long start, String text) {
        long hash = start ^ text.length() * GOLDEN;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * GOLDEN;
            hash ^= hash >>> 32;
        }
        return mix(hash);
    }
}
