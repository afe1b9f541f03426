package coterie.publish;

import java.util.List;

/// The catalogue of this module: every form a study is published in.
public final class Publications {
    private static final List<Publication> ALL =
            List.of(
                    new StudyJson(),
                    new SegmentsCsv(),
                    new ProfilesCsv(),
                    new LedgerCsv(),
                    new RejectsCsv());

    private Publications() {}

    /// What a run publishes, in the order it is written.
    public static List<Publication> all() {
        return ALL;
    }
}
