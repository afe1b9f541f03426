package coterie.study.store;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.segment.BySegment;
import coterie.segment.Segmentation;
import coterie.study.Chosen;
import coterie.study.CustomerSample;
import coterie.study.Described;
import coterie.study.SegmentMap;
import coterie.study.Study;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Takes the long lists out of a study, and puts them and the tables back.
final class Tables {
    private final Path run;
    private final Engine engine;

    private Tables(Path run, Engine engine) {
        this.run = run;
        this.engine = engine;
    }

    /// The same study without its long lists.
    static Study without(Study study) {
        Chosen chosen = study.chosen();
        Described described = study.described();
        SegmentMap map = chosen.map();
        CustomerSample sample = described.sample();
        return study.with(
                chosen.with(
                        chosen.silhouettes().map(all -> all.with(new BySegment<>(List.of()))),
                        new SegmentMap(map.explained(), List.of(), map.total()),
                        List.of()),
                described.with(new CustomerSample(sample.columns(), List.of(), sample.total())));
    }

    /// The whole study of a run, its tables in the engine under the names that the stages say.
    ///
    /// @param stages as they were written
    static Study into(Study stages, Path run, Engine engine) {
        return new Tables(run, engine).whole(stages);
    }

    private Study whole(Study stages) {
        name(StoredTable.ROWS, stages.read().reading().table());
        stages.prepared().lost().ifPresent(lost -> name(StoredTable.LOST, lost));
        Segmentation segmentation = stages.chosen().segmentation();
        name(StoredTable.SEGMENTED, segmentation.table());
        name(StoredTable.SEGMENTED, stages.prepared().table());
        stages.worth()
                .value()
                .targeting()
                .ifPresent(targeting -> name(StoredTable.CONTACTS, targeting.list().table()));
        Chosen chosen = stages.chosen();
        Described described = stages.described();
        return stages.with(
                chosen.with(
                        chosen.silhouettes()
                                .map(all ->
                                        open(StoredTable.SILHOUETTES)
                                                .map(table ->
                                                        Bulk.silhouettes(
                                                                all,
                                                                segmentation.k(),
                                                                table,
                                                                engine))
                                                .orElse(all)),
                        open(StoredTable.MAP)
                                .map(table -> Bulk.map(chosen.map(), table, engine))
                                .orElse(chosen.map()),
                        open(StoredTable.LABELS)
                                .map(table ->
                                        Bulk.labels(chosen.choice().candidates(), table, engine))
                                .orElse(List.of())),
                described.with(
                        open(StoredTable.SAMPLE)
                                .map(table -> Bulk.sample(described.sample(), table, engine))
                                .orElse(described.sample())));
    }

    private void name(StoredTable table, Relation as) {
        table.open(as.name(), run, engine);
    }

    private Optional<Relation> open(StoredTable table) {
        return table.open(run, engine);
    }
}
