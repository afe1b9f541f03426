package coterie.kernel;

/// Integers instead of floats, one exponent a feature, so that sums need no order.
///
/// The exponent comes from the feature's largest magnitude: values have at most 30 bits, so that
/// any 2³² of them sum in 64 bits. Floats above 1/64 of the largest are represented exactly;
/// smaller ones are cut off at the same absolute step, 2⁻³⁰ of the largest.
public final class FixedPoint {
    private static final int BITS = 30;

    /// The largest power of two a float can be multiplied by on the way.
    private static final int MOST = 120;

    private final float[] toInteger;
    private final double[] fromInteger;

    private FixedPoint(int width) {
        this.toInteger = new float[width];
        this.fromInteger = new double[width];
    }

    /// The exponents that suit these points.
    public static FixedPoint of(Points points) {
        FixedPoint fixed = new FixedPoint(points.width());
        for (int feature = 0; feature < points.width(); feature++) {
            float largest = points.magnitude(feature);
            int exponent =
                    largest == 0
                            ? 0
                            : Math.min(MOST, BITS - 1 - Math.getExponent((double) largest));
            fixed.toInteger[feature] = Math.scalb(1f, exponent);
            fixed.fromInteger[feature] = Math.scalb(1.0, -exponent);
        }
        return fixed;
    }

    /// The integer that stands for a value.
    public int integer(int feature, float value) {
        return (int) (value * toInteger[feature]);
    }

    /// The integers that stand for `count` values of a feature.
    public void integers(int feature, float[] values, int count, int[] into) {
        float factor = toInteger[feature];
        for (int i = 0; i < count; i++) {
            into[i] = (int) (values[i] * factor);
        }
    }

    /// The value that an integer, or a quotient of integers, stands for.
    public double value(int feature, double integer) {
        return integer * fromInteger[feature];
    }
}
