package coterie.kernel.simd;

/// How the kernels are written: as plain loops, which are fast at once, or with the Vector API,
/// which is twice as fast once compiled but needs seconds and memory to get there.
public enum Tier {
    PLAIN,
    VECTOR;

    /// From so many fused multiply-adds on, vectors repay their compilation.
    private static final double WORTH_VECTORS = 4e9;

    private static final String MODULE = "jdk.incubator.vector";

    /// The tier for an estimated number of multiply-adds; vectors only where Java was started with
    /// `--add-modules jdk.incubator.vector`.
    public static Tier forWork(double multiplyAdds) {
        return multiplyAdds >= WORTH_VECTORS && hasVectors() ? VECTOR : PLAIN;
    }

    /// Whether the Vector API can be used.
    public static boolean hasVectors() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    /// Kernels for one thread.
    public Kernels kernels() {
        return switch (this) {
            case PLAIN -> new PlainKernels();
            case VECTOR -> new VectorKernels();
        };
    }
}
