package coterie.value;

import coterie.engine.Engine;
import coterie.kernel.ExactSum;
import coterie.kernel.Rows;
import coterie.prepare.Prepared;
import coterie.prepare.Prepared.PreparedColumn;
import coterie.recipe.Role;
import coterie.segment.Segmentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Compares what segments buy with customers who spend as much; two scans and 8 bytes a customer.
final class CrossSellFinder {
    private static final int LEVELS = 4;

    /// Smaller shortfalls are not worth an offer.
    private static final double WORTH = 0.1;

    private static final int MOST = 3;

    private final List<String> columns;
    private final Segmentation segmentation;
    private final ExactSum[][][] sums;
    private final long[][] counts;

    private CrossSellFinder(List<String> columns, Segmentation segmentation) {
        this.columns = columns;
        this.segmentation = segmentation;
        sums = new ExactSum[segmentation.k()][LEVELS][columns.size()];
        for (ExactSum[][] levels : sums) {
            for (ExactSum[] level : levels) {
                Arrays.setAll(level, i -> new ExactSum());
            }
        }
        counts = new long[segmentation.k()][LEVELS];
    }

    /// At most three categories a segment, the greatest potential first; none with fewer than two
    /// categories of goods.
    static List<CrossSell> find(Prepared prepared, Segmentation segmentation, Engine engine) {
        List<String> columns =
                prepared.columns().stream()
                        .filter(column -> column.role() == Role.SPEND)
                        .filter(column -> column.sourceName().isPresent() && column.type().number())
                        .map(PreparedColumn::name)
                        .toList();
        if (columns.size() < 2 || segmentation.k() < 2) {
            return List.of();
        }
        CrossSellFinder finder = new CrossSellFinder(columns, segmentation);
        List<String> read = new ArrayList<>(columns);
        read.add(Segmentation.SEGMENT);
        finder.count(engine.table(segmentation.table()).numbers(read));
        List<CrossSell> found = new ArrayList<>();
        for (int segment = 0; segment < segmentation.k(); segment++) {
            found.addAll(finder.of(segment));
        }
        return found;
    }

    private void count(Rows rows) {
        double[] totals = new double[Math.toIntExact(rows.size())];
        rows.scan((first, count, batch) -> {
            for (int row = 0; row < count; row++) {
                totals[(int) first + row] = total(batch, row);
            }
        });
        double[] sorted = totals.clone();
        Arrays.sort(sorted);
        rows.scan((first, count, batch) -> {
            for (int row = 0; row < count; row++) {
                int segment = (int) batch[columns.size()][row] - 1;
                int level = level(sorted, totals[(int) first + row]);
                counts[segment][level]++;
                for (int column = 0; column < columns.size(); column++) {
                    if (!Double.isNaN(batch[column][row])) {
                        sums[segment][level][column].add(batch[column][row]);
                    }
                }
            }
        });
    }

    /// Always in the order of the columns, so that no order of rows can show.
    private double total(double[][] batch, int row) {
        double total = 0;
        for (int column = 0; column < columns.size(); column++) {
            total += Double.isNaN(batch[column][row]) ? 0 : batch[column][row];
        }
        return total;
    }

    private static int level(double[] sorted, double total) {
        for (int level = 1; level < LEVELS; level++) {
            if (total <= sorted[(int) ((long) sorted.length * level / LEVELS)]) {
                return level - 1;
            }
        }
        return LEVELS - 1;
    }

    private List<CrossSell> of(int segment) {
        List<CrossSell> found = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            double own = 0;
            double peers = 0;
            long customers = 0;
            for (int level = 0; level < LEVELS; level++) {
                long others = others(segment, level);
                if (counts[segment][level] > 0 && others > 0) {
                    own += sums[segment][level][column].value();
                    peers += counts[segment][level] * spent(segment, level, column) / others;
                    customers += counts[segment][level];
                }
            }
            if (peers > 0 && own < (1 - WORTH) * peers) {
                found.add(
                        new CrossSell(
                                segment + 1,
                                columns.get(column),
                                own / customers,
                                peers / customers,
                                customers));
            }
        }
        found.sort(
                Comparator.comparingDouble((CrossSell gap) -> -gap.potential())
                        .thenComparing(CrossSell::column));
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private long others(int segment, int level) {
        long others = 0;
        for (int other = 0; other < segmentation.k(); other++) {
            others += other == segment ? 0 : counts[other][level];
        }
        return others;
    }

    private double spent(int segment, int level, int column) {
        ExactSum spent = new ExactSum();
        for (int other = 0; other < segmentation.k(); other++) {
            if (other != segment) {
                spent.add(sums[other][level][column]);
            }
        }
        return spent.value();
    }
}
