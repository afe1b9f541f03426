package coterie.study.store;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// A table of a store, a Parquet file; rows keep their order.
///
/// @param name of its file
/// @param there whether a study has it
/// @param table where it is in the engine; the engine makes it where it is a list of the study
record StoredTable(String name, Predicate<Study> there, BiFunction<Study, Engine, Relation> table)
        implements StorePart {
    /// The table `customers`.
    static final StoredTable ROWS =
            new StoredTable("rows", _ -> true, (study, _) -> study.read().reading().table());

    /// The table `lost`; [coterie.prepare.Prepared#ROW] leads to the row.
    static final StoredTable LOST =
            new StoredTable(
                    "lost",
                    study -> study.prepared().lost().isPresent(),
                    (study, _) -> study.prepared().lost().orElseThrow());

    /// The table `segmented`, which holds `prepared`.
    static final StoredTable SEGMENTED =
            new StoredTable(
                    "segmented", _ -> true, (study, _) -> study.chosen().segmentation().table());

    /// The table `contacts`.
    static final StoredTable CONTACTS =
            new StoredTable(
                    "contacts",
                    study -> study.worth().value().targeting().isPresent(),
                    (study, _) -> study.worth().value().targeting().orElseThrow().list().table());

    /// The segment of every kept customer in every candidate.
    static final StoredTable LABELS =
            new StoredTable(
                    "labels",
                    study -> !study.chosen().labels().isEmpty(),
                    (study, engine) -> Bulk.labels(study, engine));

    /// The customers that are drawn on the map.
    static final StoredTable MAP =
            new StoredTable(
                    "map",
                    study -> !study.chosen().map().points().isEmpty(),
                    (study, engine) -> Bulk.map(study, engine));

    /// The customers that are drawn one by one.
    static final StoredTable SAMPLE =
            new StoredTable(
                    "sample",
                    study -> !study.described().sample().customers().isEmpty(),
                    (study, engine) -> Bulk.sample(study, engine));

    /// How clearly customers belong to their own segment, largest first.
    static final StoredTable SILHOUETTES =
            new StoredTable(
                    "silhouettes",
                    study -> study.chosen().silhouettes().isPresent(),
                    (study, engine) -> Bulk.silhouettes(study, engine));

    /// Every table, in the order they are written.
    static final List<StoredTable> ALL =
            List.of(ROWS, LOST, SEGMENTED, CONTACTS, LABELS, MAP, SAMPLE, SILHOUETTES);

    @Override
    public String file() {
        return StudyStore.FOLDER + "/" + name + ".parquet";
    }

    @Override
    public boolean speaksOf(Study study) {
        return there.test(study);
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Path written = engine.work().resolve("stored-" + name + ".parquet");
        engine.table(table.apply(study, engine)).write(written);
        Files.copy(written, out);
        Files.delete(written);
    }

    /// The file of a run as a table of its own; absent where there is none.
    Optional<Relation> open(Path run, Engine engine) {
        return Files.exists(run.resolve(file()))
                ? Optional.of(open("opened_" + name, run, engine))
                : Optional.empty();
    }

    /// The file of a run as a table of that name.
    ///
    /// @throws CoterieException `RUN_UNREADABLE` where it is no table
    Relation open(String as, Path run, Engine engine) {
        Path file = run.resolve(file());
        try {
            return engine.open(as, file);
        } catch (CoterieException e) {
            throw new CoterieException(
                    FaultCode.RUN_UNREADABLE,
                    file
                            + " is damaged: it cannot be read as a table. Copy the run again, or run"
                            + " the study again.",
                    e);
        }
    }
}
