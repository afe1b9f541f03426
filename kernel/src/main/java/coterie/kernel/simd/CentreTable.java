package coterie.kernel.simd;

import java.util.Arrays;

/// The centres of several fits, one after the other, as the kernels read them: in groups of four,
/// the four values of one feature beside each other.
public final class CentreTable {
    static final int GROUP = 4;

    private final int width;
    private final int[] firsts;
    private final float[] negated;
    private final float[] half;

    /// @param ks centres of each fit
    public CentreTable(int width, int... ks) {
        this.width = width;
        this.firsts = new int[ks.length + 1];
        for (int fit = 0; fit < ks.length; fit++) {
            firsts[fit + 1] = firsts[fit] + ks[fit];
        }
        int groups = (firsts[ks.length] + GROUP - 1) / GROUP;
        this.negated = new float[groups * width * GROUP];
        this.half = new float[groups * GROUP];
        Arrays.fill(half, Float.POSITIVE_INFINITY);
    }

    /// Places a centre.
    ///
    /// @param minus its coordinates, negated
    /// @param halfNorm half its squared length
    public void set(int fit, int c, float[] minus, float halfNorm) {
        int centre = firsts[fit] + c;
        for (int j = 0; j < width; j++) {
            negated[place(centre, j)] = minus[j];
        }
        half[centre] = halfNorm;
    }

    int width() {
        return width;
    }

    int fits() {
        return firsts.length - 1;
    }

    /// Position of a fit's first centre; that of fit `fits()` is the number of centres.
    int first(int fit) {
        return firsts[fit];
    }

    int groups() {
        return half.length / GROUP;
    }

    float negated(int centre, int feature) {
        return negated[place(centre, feature)];
    }

    float[] negated() {
        return negated;
    }

    float[] half() {
        return half;
    }

    private int place(int centre, int feature) {
        return (centre / GROUP * width + feature) * GROUP + centre % GROUP;
    }
}
