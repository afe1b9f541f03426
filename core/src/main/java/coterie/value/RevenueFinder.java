package coterie.value;

import coterie.engine.Engine;
import coterie.kernel.ExactSum;
import coterie.prepare.Prepared;
import coterie.prepare.Prepared.PreparedColumn;
import coterie.profile.ColumnWords;
import coterie.recipe.Role;
import coterie.segment.BySegment;
import coterie.segment.Segmentation;
import coterie.value.RevenueTree.Branch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Adds up revenue, purchases and margin in one scan; values that are not known add nothing.
final class RevenueFinder {
    private static final Pattern MARGIN =
            Pattern.compile(
                    "(?:(?:total|gross|net)[ _]?)?(?:profit|margin)", Pattern.CASE_INSENSITIVE);

    private RevenueFinder() {}

    static RevenueTree find(Prepared prepared, Segmentation segmentation, Engine engine) {
        List<String> purchases =
                prepared.columns().stream()
                        .filter(column -> column.role() == Role.PURCHASES)
                        .filter(column -> column.sourceName().isPresent())
                        .filter(column -> column.type().number())
                        .map(PreparedColumn::name)
                        .filter(name -> !ColumnWords.isDeals(name, Role.PURCHASES))
                        .toList();
        Optional<String> margin =
                prepared.columns().stream()
                        .filter(column -> column.type().number())
                        .map(PreparedColumn::name)
                        .filter(name -> MARGIN.matcher(name).matches())
                        .findFirst();
        List<String> columns = new ArrayList<>(List.of(Prepared.REVENUE));
        margin.ifPresent(columns::add);
        columns.addAll(purchases);
        ExactSum[][] sums = sums(columns, segmentation, engine);
        int firstPurchase = margin.isPresent() ? 2 : 1;
        List<Branch> branches =
                IntStream.rangeClosed(0, segmentation.k())
                        .mapToObj(segment ->
                                new Branch(
                                        segment,
                                        segment == 0
                                                ? segmentation.table().rows()
                                                : segmentation.sizes().of(segment),
                                        sums[segment][0].value(),
                                        purchases.isEmpty()
                                                ? OptionalDouble.empty()
                                                : OptionalDouble.of(
                                                        total(sums[segment], firstPurchase)),
                                        margin.isPresent()
                                                ? OptionalDouble.of(sums[segment][1].value())
                                                : OptionalDouble.empty()))
                        .toList();
        return new RevenueTree(
                purchases,
                margin,
                branches.getFirst(),
                new BySegment<>(branches.subList(1, branches.size())));
    }

    private static double total(ExactSum[] sums, int from) {
        ExactSum total = new ExactSum();
        Arrays.stream(sums).skip(from).forEach(total::add);
        return total.value();
    }

    /// Sums by segment and column; segment 0 is everyone.
    private static ExactSum[][] sums(
            List<String> columns, Segmentation segmentation, Engine engine) {
        ExactSum[][] sums = new ExactSum[segmentation.k() + 1][columns.size()];
        for (ExactSum[] row : sums) {
            Arrays.setAll(row, i -> new ExactSum());
        }
        List<String> read = new ArrayList<>(columns);
        read.add(Segmentation.SEGMENT);
        engine.table(segmentation.table())
                .numbers(read)
                .scan((first, count, batch) -> {
                    double[] segments = batch[columns.size()];
                    for (int column = 0; column < columns.size(); column++) {
                        for (int row = 0; row < count; row++) {
                            if (!Double.isNaN(batch[column][row])) {
                                sums[(int) segments[row]][column].add(batch[column][row]);
                            }
                        }
                    }
                });
        for (int segment = 1; segment < sums.length; segment++) {
            for (int column = 0; column < columns.size(); column++) {
                sums[0][column].add(sums[segment][column]);
            }
        }
        return sums;
    }
}
