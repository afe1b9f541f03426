package coterie.cli.terminal;

import coterie.kernel.Progress;
import coterie.profile.Figures;
import java.util.Locale;
import java.util.function.LongSupplier;

/// Tells how far a command has come: stage, rows, share done, time left. Also the place where a
/// command that was cancelled stops.
///
/// Safe for several threads.
public final class ProgressReport implements Progress, AutoCloseable {
    private static final long SECOND = 1_000_000_000L;

    /// A line is written again after this long at the earliest.
    private static final long PAUSE = SECOND / 10;

    /// Time left is guessed from this much work and this long a wait at least.
    private static final double ENOUGH_DONE = 0.03;

    private final Terminal terminal;
    private final ProgressMode mode;
    private final LongSupplier clock;
    private String stage = "";
    private long stageBegan;
    private long written;
    private boolean line;

    public ProgressReport(Terminal terminal, ProgressMode mode) {
        this(terminal, mode, System::nanoTime);
    }

    /// @param clock nanoseconds
    public ProgressReport(Terminal terminal, ProgressMode mode, LongSupplier clock) {
        this.terminal = terminal;
        this.mode =
                mode == ProgressMode.AUTO && !terminal.progressLine() ? ProgressMode.NONE : mode;
        this.clock = clock;
    }

    @Override
    public void at(String newStage, double done) {
        at(newStage, done, 0);
    }

    @Override
    public synchronized void at(String newStage, double done, long rows) {
        terminal.cancellation().check();
        long now = clock.getAsLong();
        boolean begins = !newStage.equals(stage);
        if (begins) {
            stage = newStage;
            stageBegan = now;
        } else if (now - written < PAUSE) {
            return;
        }
        written = now;
        switch (mode) {
            case NONE -> {}
            case AUTO -> {
                terminal.err().print("\r\033[K" + words(done, rows, now - stageBegan));
                terminal.err().flush();
                line = true;
            }
            case PLAIN -> {
                if (begins) {
                    terminal.note(stage);
                }
            }
            case JSON ->
                    terminal.note(
                            String.format(
                                    Locale.ROOT,
                                    "{\"stage\":\"%s\",\"done\":%.3f}",
                                    stage.replace("\\", "\\\\").replace("\"", "\\\""),
                                    done));
        }
    }

    @Override
    public void close() {
        pause();
    }

    /// Takes the line away, so that something else can be written.
    public synchronized void pause() {
        if (line) {
            terminal.err().print("\r\033[K");
            terminal.err().flush();
            line = false;
        }
    }

    private String words(double done, long rows, long nanos) {
        String counted = rows > 0 ? "  " + Figures.count(rows) + " rows" : "";
        String share = done > 0 ? String.format(Locale.ROOT, "  %.0f %%", 100 * done) : "";
        String left = "";
        if (done >= ENOUGH_DONE && done < 1 && nanos > SECOND) {
            left = ", " + duration(nanos / done * (1 - done) / SECOND) + " left";
        }
        return stage + counted + share + left;
    }

    private static String duration(double seconds) {
        return seconds < 60
                ? String.format(Locale.ROOT, "%.0f s", Math.max(1, seconds))
                : String.format(Locale.ROOT, "%.0f min", Math.ceil(seconds / 60));
    }
}
