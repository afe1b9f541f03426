package coterie.kernel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Copies of batches that go from one thread to another; those that were worked on are used again.
final class BatchCopies {
    private final Queue<double[][]> idle = new ConcurrentLinkedQueue<>();

    /// A copy of the first `count` rows.
    double[][] of(double[][] columns, int count) {
        double[][] polled = idle.poll();
        double[][] copy =
                polled != null && (polled.length == 0 || polled[0].length >= count)
                        ? polled
                        : new double[columns.length][count];
        for (int column = 0; column < columns.length; column++) {
            System.arraycopy(columns[column], 0, copy[column], 0, count);
        }
        return copy;
    }

    /// Takes back a copy that nobody needs any more.
    void giveBack(double[][] copy) {
        idle.add(copy);
    }
}
