package coterie.run;

import coterie.engine.Engine;
import coterie.study.Study;
import coterie.study.store.StudyStore;
import java.nio.file.Path;

/// A finished run, open: its study, and its tables in an engine of their own until it is closed.
public final class StoredRun implements AutoCloseable {
    private final Workplace place;
    private final Study study;

    private StoredRun(Workplace place, Study study) {
        this.place = place;
        this.study = study;
    }

    /// Opens a run.
    ///
    /// @param run its output directory
    /// @throws coterie.fault.CoterieException `RUN_UNREADABLE` where it cannot be opened
    public static StoredRun open(Path run) {
        Workplace place = Workplace.open(StudyStore.files(run));
        try {
            return new StoredRun(place, StudyStore.open(run, place.engine()));
        } catch (RuntimeException e) {
            place.close();
            throw e;
        }
    }

    public Study study() {
        return study;
    }

    /// Holds the tables the study names.
    public Engine engine() {
        return place.engine();
    }

    @Override
    public void close() {
        place.close();
    }
}
