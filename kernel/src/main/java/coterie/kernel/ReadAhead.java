package coterie.kernel;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// Reads batches on a thread of its own, a few ahead of who works on them.
public final class ReadAhead {
    private static final int AHEAD = 4;

    private final Semaphore room = new Semaphore(AHEAD);
    private final BatchCopies copies = new BatchCopies();
    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
    private volatile boolean abandoned;

    private ReadAhead() {}

    /// What the reading thread has come to.
    private sealed interface Step {}

    private static final class Batch implements Step {
        final long first;
        final int count;
        final double[][] columns;

        Batch(long first, int count, double[][] columns) {
            this.first = first;
            this.count = count;
            this.columns = columns;
        }
    }

    private record End(Optional<Throwable> failure) implements Step {}

    /// The one who works on the batches has failed.
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Hands over every batch, in order, on the calling thread; a failure to read is thrown there.
    ///
    /// @param reader reads all batches into what it is given
    public static void scan(Consumer<Rows.Sink> reader, Rows.Sink sink) {
        new ReadAhead().run(reader, sink);
    }

    private void run(Consumer<Rows.Sink> reader, Rows.Sink sink) {
        Thread.ofPlatform().name("coterie-reading").daemon().start(() -> read(reader));
        boolean whole = false;
        try {
            Step step = take();
            while (step instanceof Batch batch) {
                sink.accept(batch.first, batch.count, batch.columns);
                copies.giveBack(batch.columns);
                room.release();
                step = take();
            }
            whole = true;
            rethrow(((End) step).failure());
        } finally {
            if (!whole) {
                abandon();
            }
        }
    }

    private void read(Consumer<Rows.Sink> reader) {
        Optional<Throwable> failure = Optional.empty();
        try {
            reader.accept((first, count, columns) -> {
                room.acquireUninterruptibly();
                if (abandoned) {
                    throw new Abandoned();
                }
                steps.add(new Batch(first, count, copies.of(columns, count)));
            });
        } catch (RuntimeException | Error thrown) {
            failure = Optional.of(thrown);
        } finally {
            steps.add(new End(failure));
        }
    }

    private Step take() {
        try {
            return steps.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CoterieException(
                    FaultCode.CANCELLED, "The work was interrupted.", interrupted);
        }
    }

    /// Lets the reading thread run into its end and waits for it: it holds a query.
    private void abandon() {
        abandoned = true;
        room.release();
        boolean interrupted = false;
        for (boolean ended = false; !ended; ) {
            try {
                ended = steps.take() instanceof End;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(Optional<Throwable> failure) {
        switch (failure.orElse(null)) {
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case null, default -> {}
        }
    }
}
