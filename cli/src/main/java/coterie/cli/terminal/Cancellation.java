package coterie.cli.terminal;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Whether the user wants the work to stop, and whether it has stopped.
///
/// A signal starts the shutdown hook, the hook asks the work to stop, and the work stops at its
/// next word of progress, cleaning up as it leaves.
public final class Cancellation {
    private static final int SECONDS_TO_CLEAN_UP = 10;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean asked;

    /// Called by the work wherever it may stop.
    void check() {
        if (asked) {
            throw new CoterieException(
                    FaultCode.CANCELLED, "cancelled; nothing was written, nothing is left behind");
        }
    }

    /// The same stream, for work that tells no progress.
    public OutputStream guard(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                check();
                out.write(bytes, from, count);
            }
        };
    }

    /// The work is over, well or not.
    public void finished() {
        finished.countDown();
    }

    /// The shutdown hook: lets interrupted work clean up, then ends the process with the exit code
    /// of a cancelled command.
    public void await() {
        if (finished.getCount() == 0) {
            return;
        }
        asked = true;
        try {
            finished.await(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(FaultCode.CANCELLED.exitCode());
    }
}
