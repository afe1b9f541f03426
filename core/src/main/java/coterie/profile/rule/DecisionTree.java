package coterie.profile.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A shallow classification tree (CART, Breiman et al. 1984, Gini impurity) over numeric columns.
///
/// A row goes left when its value is below the threshold; a missing value goes right. Ties between
/// splits are decided by column, then by threshold, so the tree depends on the set of rows only.
final class DecisionTree {
    private final double[][] columns;
    private final int[] classes;
    private final int classCount;
    private final int fewest;

    private DecisionTree(double[][] columns, int[] classes, int classCount, int fewest) {
        this.columns = columns;
        this.classes = classes;
        this.classCount = classCount;
        this.fewest = fewest;
    }

    /// A node: a split with two branches, or a leaf.
    sealed interface Node {}

    record Split(int column, double threshold, Node below, Node atLeast) implements Node {}

    record Leaf(int predicted) implements Node {}

    private record Cut(int column, double threshold, double impurity) {}

    /// Grows a tree.
    ///
    /// @param columns one array a column, in original units, missing is NaN
    /// @param classes class of each row, from 0
    /// @param depth most splits on the way to a leaf
    /// @param fewest rows a leaf needs
    static Node grow(double[][] columns, int[] classes, int classCount, int depth, int fewest) {
        int[] rows = new int[classes.length];
        Arrays.setAll(rows, i -> i);
        return new DecisionTree(columns, classes, classCount, fewest).node(rows, depth);
    }

    static int predict(Node node, double[] row) {
        return switch (node) {
            case Leaf leaf -> leaf.predicted();
            case Split split ->
                    predict(
                            row[split.column()] < split.threshold()
                                    ? split.below()
                                    : split.atLeast(),
                            row);
        };
    }

    private Node node(int[] rows, int depth) {
        long[] counts = counts(rows);
        Leaf leaf = new Leaf(largest(counts));
        double impurity = impurity(counts, rows.length);
        if (depth == 0 || impurity == 0 || rows.length < 2 * fewest) {
            return leaf;
        }
        Cut cut = best(rows);
        if (cut.impurity() >= impurity - 1e-9 * rows.length) {
            return leaf;
        }
        double[] values = columns[cut.column()];
        int[] below = Arrays.stream(rows).filter(row -> values[row] < cut.threshold()).toArray();
        int[] atLeast =
                Arrays.stream(rows).filter(row -> !(values[row] < cut.threshold())).toArray();
        Node left = node(below, depth - 1);
        Node right = node(atLeast, depth - 1);
        return left.equals(right) && left instanceof Leaf
                ? left
                : new Split(cut.column(), cut.threshold(), left, right);
    }

    private Cut best(int[] rows) {
        Cut best = new Cut(0, 0, Double.POSITIVE_INFINITY);
        for (int column = 0; column < columns.length; column++) {
            Cut cut = best(column, rows);
            if (cut.impurity() < best.impurity()) {
                best = cut;
            }
        }
        return best;
    }

    private Cut best(int column, int[] rows) {
        double[] values = columns[column];
        List<Integer> sorted = new ArrayList<>(Arrays.stream(rows).boxed().toList());
        sorted.sort((a, b) -> Double.compare(values[a], values[b]));
        long[] right = counts(rows);
        long[] left = new long[classCount];
        Cut best = new Cut(column, 0, Double.POSITIVE_INFINITY);
        for (int i = 1; i < sorted.size(); i++) {
            int moved = classes[sorted.get(i - 1)];
            left[moved]++;
            right[moved]--;
            double low = values[sorted.get(i - 1)];
            double high = values[sorted.get(i)];
            if (low < high && i >= fewest && sorted.size() - i >= fewest) {
                double impurity = impurity(left, i) + impurity(right, sorted.size() - i);
                if (impurity < best.impurity()) {
                    best = new Cut(column, Condition.shortestBetween(low, high), impurity);
                }
            }
        }
        return best;
    }

    private long[] counts(int[] rows) {
        long[] counts = new long[classCount];
        for (int row : rows) {
            counts[classes[row]]++;
        }
        return counts;
    }

    private static int largest(long[] counts) {
        int largest = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[largest]) {
                largest = i;
            }
        }
        return largest;
    }

    /// Gini impurity times the number of rows.
    private static double impurity(long[] counts, int rows) {
        long squares = 0;
        for (long count : counts) {
            squares += count * count;
        }
        return rows - (double) squares / rows;
    }
}
