package coterie.kernel;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/// Runs numbered tasks on a few threads.
///
/// Which thread takes which task is left to chance, so a task's result may depend on its number
/// only, and what threads gather for themselves must be sums that need no order. The caller is one
/// of the threads, the others are virtual: a fit runs hundreds of short passes, and starting
/// threads for each took a quarter of the time.
public final class Workers {
    private Workers() {}

    /// Runs `body` for every task from 0 to `tasks` − 1 and returns what each thread gathered.
    ///
    /// The first failure stops the others at their next task and is thrown.
    ///
    /// @param local makes what one thread owns: scratch space, partial sums
    public static <T> List<T> run(
            int threads, int tasks, Supplier<T> local, ObjIntConsumer<T> body) {
        int workers = Math.clamp(tasks, 1, threads);
        AtomicInteger next = new AtomicInteger();
        Supplier<T> work =
                () -> {
                    T own = local.get();
                    try {
                        for (int task = next.getAndIncrement();
                                task < tasks;
                                task = next.getAndIncrement()) {
                            body.accept(own, task);
                        }
                    } catch (RuntimeException | Error failure) {
                        next.set(tasks);
                        throw failure;
                    }
                    return own;
                };
        if (workers == 1) {
            return List.of(work.get());
        }
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (int worker = 1; worker < workers; worker++) {
                futures.add(pool.submit(work::get));
            }
            List<T> results = new ArrayList<>(List.of(work.get()));
            results.addAll(join(futures));
            return results;
        }
    }

    private static <T> List<T> join(List<Future<T>> futures) {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof Error error) {
                    throw error;
                }
                if (failure.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(failure.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                futures.forEach(f -> f.cancel(true));
                throw new CoterieException(
                        FaultCode.CANCELLED, "The work was interrupted.", interrupted);
            }
        }
        return results;
    }
}
