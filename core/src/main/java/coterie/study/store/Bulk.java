package coterie.study.store;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.kernel.Labels;
import coterie.kernel.Rows;
import coterie.prepare.Prepared;
import coterie.segment.BySegment;
import coterie.segment.Candidate;
import coterie.segment.Segmentation;
import coterie.segment.Silhouettes;
import coterie.study.CustomerSample;
import coterie.study.CustomerSample.Customer;
import coterie.study.SegmentMap;
import coterie.study.SegmentMap.Point;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The long lists of a study as tables of numbers, and back.
final class Bulk {
    private Bulk() {}

    /// One row a kept customer: its number in the source, then its segment in every candidate, from
    /// 1.
    static Relation labels(Study study, Engine engine) {
        Rows numbers = engine.table(study.prepared().table()).numbers(List.of(Prepared.ROW));
        return engine.load(
                "stored_labels",
                labelColumns(study.chosen().choice().candidates()),
                new LabelledRows(numbers, study.chosen().labels()));
    }

    private static List<String> labelColumns(List<Candidate> candidates) {
        return Stream.concat(
                        Stream.of(Prepared.ROW),
                        candidates.stream().map(one -> one.method() + "_k" + one.k()))
                .toList();
    }

    /// @param candidates whose labels they are
    static List<Labels> labels(List<Candidate> candidates, Relation table, Engine engine) {
        Rows rows = engine.table(table).numbers(labelColumns(candidates));
        int[][] labels = new int[candidates.size()][Math.toIntExact(rows.size())];
        rows.scan((first, count, columns) -> {
            for (int place = 0; place < labels.length; place++) {
                for (int row = 0; row < count; row++) {
                    labels[place][(int) first + row] = (int) columns[place + 1][row] - 1;
                }
            }
        });
        return IntStream.range(0, labels.length)
                .mapToObj(place -> Labels.of(candidates.get(place).k(), labels[place]))
                .toList();
    }

    static Relation map(Study study, Engine engine) {
        return engine.load(
                "stored_map",
                List.of(Segmentation.SEGMENT, "x", "y"),
                Rows.of(
                        study.chosen().map().points().stream()
                                .map(at -> new double[] {at.segment(), at.x(), at.y()})
                                .toArray(double[][]::new)));
    }

    static SegmentMap map(SegmentMap without, Relation table, Engine engine) {
        return new SegmentMap(
                without.explained(),
                rows(table, List.of(Segmentation.SEGMENT, "x", "y"), engine).stream()
                        .map(at -> new Point((int) at[0], at[1], at[2]))
                        .toList(),
                without.total());
    }

    static Relation sample(Study study, Engine engine) {
        CustomerSample sample = study.described().sample();
        return engine.load(
                "stored_sample",
                sampleColumns(sample),
                Rows.of(
                        sample.customers().stream()
                                .map(one ->
                                        Stream.concat(
                                                        Stream.of((double) one.segment()),
                                                        one.values().stream())
                                                .mapToDouble(Double::doubleValue)
                                                .toArray())
                                .toArray(double[][]::new)));
    }

    static CustomerSample sample(CustomerSample without, Relation table, Engine engine) {
        return new CustomerSample(
                without.columns(),
                rows(table, sampleColumns(without), engine).stream()
                        .map(row ->
                                new Customer(
                                        (int) row[0], Arrays.stream(row).skip(1).boxed().toList()))
                        .toList(),
                without.total());
    }

    private static List<String> sampleColumns(CustomerSample sample) {
        return Stream.concat(Stream.of(Segmentation.SEGMENT), sample.columns().stream()).toList();
    }

    static Relation silhouettes(Study study, Engine engine) {
        BySegment<List<Double>> bySegment =
                study.chosen()
                        .silhouettes()
                        .map(Silhouettes::bySegment)
                        .orElse(new BySegment<>(List.of()));
        return engine.load(
                "stored_silhouettes",
                List.of(Segmentation.SEGMENT, "silhouette"),
                Rows.of(
                        IntStream.rangeClosed(1, bySegment.k())
                                .boxed()
                                .flatMap(segment ->
                                        bySegment.of(segment).stream()
                                                .map(value -> new double[] {segment, value}))
                                .toArray(double[][]::new)));
    }

    static Silhouettes silhouettes(Silhouettes without, int k, Relation table, Engine engine) {
        BySegment<List<Double>> bySegment = BySegment.each(k, _ -> new ArrayList<>());
        rows(table, List.of(Segmentation.SEGMENT, "silhouette"), engine)
                .forEach(row -> bySegment.of((int) row[0]).add(row[1]));
        return without.with(bySegment.map(List::copyOf));
    }

    private static List<double[]> rows(Relation table, List<String> columns, Engine engine) {
        List<double[]> rows = new ArrayList<>();
        engine.table(table)
                .numbers(columns)
                .scan((first, count, batch) -> {
                    for (int row = 0; row < count; row++) {
                        int at = row;
                        rows.add(Arrays.stream(batch).mapToDouble(column -> column[at]).toArray());
                    }
                });
        return rows;
    }
}
