package coterie.kernel;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.util.Locale;

/// What points and the fits to them will take, asked for before it is allocated.
///
/// @param rows number of rows
/// @param bytesPerRow what a row takes
record MemoryNeed(long rows, long bytesPerRow) {
    /// Beside its coordinates, what a row's key, its labels in some twenty fits and what is made of
    /// them take.
    private static final long BESIDE = 100;

    /// @param keptExact whether the doubles are kept too
    static MemoryNeed of(long rows, int width, boolean keptExact) {
        return new MemoryNeed(rows, BESIDE + (keptExact ? 12L : 4L) * width);
    }

    long bytes() {
        return rows * bytesPerRow;
    }

    /// Whether Java may still take it.
    boolean fits() {
        return bytes() <= available();
    }

    /// @throws CoterieException `OUT_OF_MEMORY` when it is more than Java may still take
    void check() {
        if (!fits()) {
            // Garbage counts as taken until it is collected.
            System.gc();
            checkAgainst(available());
        }
    }

    void checkAgainst(long available) {
        if (bytes() > available) {
            throw new CoterieException(
                    FaultCode.OUT_OF_MEMORY,
                    "%d customers need about %s of memory, and Java may take %s more; about %d would fit. Give it more memory (JDK_JAVA_OPTIONS=-Xmx8g), or take a sample of the customers."
                            .formatted(
                                    rows,
                                    gigabytes(bytes()),
                                    gigabytes(available),
                                    Math.max(0, available / bytesPerRow)));
        }
    }

    private static long available() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
