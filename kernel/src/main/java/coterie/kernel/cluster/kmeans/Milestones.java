package coterie.kernel.cluster.kmeans;

import coterie.kernel.Progress;

/// Counts finished parts for a [Progress], from any thread.
final class Milestones {
    private final Progress progress;
    private final String stage;
    private final int total;
    private int done;

    Milestones(Progress progress, String stage, int total) {
        this.progress = progress;
        this.stage = stage;
        this.total = total;
    }

    synchronized void reached() {
        done++;
        check();
    }

    /// Gives the listener a chance to cancel.
    synchronized void check() {
        progress.at(stage, (double) done / total);
    }

    /// Says how far the stage is.
    synchronized void at(double share) {
        progress.at(stage, share);
    }
}
