package coterie.kernel;

/// What a computation is given beside its data.
///
/// @param seed of every random choice
/// @param threads worker threads; changes no result
/// @param progress hears how far it has come and may cancel it
public record FitContext(Seed seed, int threads, Progress progress) {
    public FitContext {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    /// One thread, in silence.
    public static FitContext of(long seed) {
        return new FitContext(Seed.of(seed), 1, Progress.SILENT);
    }
}
