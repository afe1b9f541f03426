package coterie.kernel;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Reads rows on the calling thread and works on their batches with several.
///
/// Which thread takes which batch is left to chance, so what threads gather must need no order.
///
/// @param <T> what one thread gathers
public final class ParallelScan<T> {
    private final Supplier<T> local;
    private final Body<T> body;
    private final Queue<T> idle = new ConcurrentLinkedQueue<>();
    private final BatchCopies copies = new BatchCopies();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    private ParallelScan(Supplier<T> local, Body<T> body) {
        this.local = local;
        this.body = body;
    }

    /// Works on one batch.
    @FunctionalInterface
    public interface Body<T> {
        /// The columns are valid during the call only.
        void accept(T own, long first, int count, double[][] columns);
    }

    /// Scans all rows and returns what the threads gathered. The first failure ends the scan and is
    /// thrown.
    public static <T> List<T> run(int threads, Rows rows, Supplier<T> local, Body<T> body) {
        if (threads == 1) {
            T own = local.get();
            rows.scan((first, count, columns) -> body.accept(own, first, count, columns));
            return List.of(own);
        }
        return new ParallelScan<>(local, body).run(threads, rows);
    }

    private List<T> run(int threads, Rows rows) {
        Semaphore room = new Semaphore(2 * threads);
        try (ExecutorService pool = pool(threads)) {
            rows.scan((first, count, columns) -> {
                room.acquireUninterruptibly();
                rethrow();
                double[][] copy = copies.of(columns, count);
                pool.execute(() -> {
                    try {
                        work(first, count, copy);
                    } catch (RuntimeException | Error thrown) {
                        failures.add(thrown);
                    } finally {
                        room.release();
                    }
                });
            });
        }
        rethrow();
        return idle.isEmpty() ? List.of(local.get()) : List.copyOf(idle);
    }

    private static ExecutorService pool(int threads) {
        return Executors.newFixedThreadPool(
                threads,
                work -> {
                    Thread thread = new Thread(work, "coterie-kernel");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    private void work(long first, int count, double[][] columns) {
        T polled = idle.poll();
        T own = polled == null ? local.get() : polled;
        body.accept(own, first, count, columns);
        idle.add(own);
        copies.giveBack(columns);
    }

    private void rethrow() {
        switch (failures.peek()) {
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case null, default -> {}
        }
    }
}
