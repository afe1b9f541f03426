package coterie.sample;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Random numbers of one row: SplitMix64 (Steele, Lea and Flood 2014), started from the seed and
/// the row.
///
/// Whole-number arithmetic and `StrictMath` only, so that every machine draws the same.
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    /// Starts the row's own stream.
    void row(long seed, long row) {
        state = mix(mix(seed + GOLDEN) ^ row);
    }

    /// A number in [0, 1).
    double unit() {
        return (next() >>> 11) * UNIT;
    }

    /// True with that probability.
    boolean chance(double probability) {
        return unit() < probability;
    }

    /// A whole number from 0 to `bound` − 1.
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /// A number near the standard normal: 64 coin throws, smoothed by a uniform step.
    double normal() {
        return (Long.bitCount(next()) - 32.5 + unit()) / 4.0104;
    }

    /// A whole number around a mean, cut off at `low` and `high`.
    int around(double mean, double sd, int low, int high) {
        long value = StrictMath.round(mean + sd * normal());
        return Math.clamp(value, low, high);
    }

    /// An amount around a mean, skewed to the right as money is.
    int amount(double mean, double spread) {
        return (int) (mean * StrictMath.exp(spread * normal() - spread * spread / 2));
    }

    /// A number of events with that mean: Poisson by multiplication, cut off at 30.
    int events(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = unit();
        int events = 0;
        while (product > limit && events < 30) {
            product *= unit();
            events++;
        }
        return events;
    }

    /// The position of the share a throw falls on; what the shares leave over is the position after
    /// them.
    int pick(double... shares) {
        double left = unit();
        for (int i = 0; i < shares.length; i++) {
            left -= shares[i];
            if (left < 0) {
                return i;
            }
        }
        return shares.length;
    }

    /// One of the options, each with its share; the last takes what is left over.
    <T> T pick(List<T> options, ToDoubleFunction<T> share) {
        double left = unit();
        for (T option : options) {
            left -= share.applyAsDouble(option);
            if (left < 0) {
                return option;
            }
        }
        return options.getLast();
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long x = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
