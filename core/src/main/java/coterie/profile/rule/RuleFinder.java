package coterie.profile.rule;

import coterie.engine.Engine;
import coterie.kernel.RowKeys;
import coterie.kernel.Seed;
import coterie.profile.NumberColumn;
import coterie.profile.Profile;
import coterie.profile.rule.DecisionTree.Leaf;
import coterie.profile.rule.DecisionTree.Node;
import coterie.profile.rule.DecisionTree.Split;
import coterie.profile.rule.Rules.Rule;
import coterie.profile.rule.Rules.SegmentRules;
import coterie.profile.test.CustomerValues;
import coterie.recipe.Role;
import coterie.segment.Segmentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Says the segments in a few rules: grows a shallow tree on half of the customers and tries it on
/// the other half.
///
/// Low fidelity does not mean bad segments, but that their borders run across the columns.
public final class RuleFinder {
    private static final int DEPTH = 4;

    /// More customers than this are sampled, half to grow on and half to try.
    private static final int SAMPLE = 20_000;

    private final List<NumberColumn> columns;
    private final Segmentation segmentation;
    private final double[][] values;
    private final int[] segments;

    private RuleFinder(
            List<NumberColumn> columns, Segmentation segmentation, CustomerValues sample) {
        this.columns = columns;
        this.segmentation = segmentation;
        values = sample.columns();
        segments = sample.segments();
    }

    /// The rules of a segmentation; without a numeric feature or with fewer than 4 customers there
    /// are none.
    public static Rules find(
            Engine engine, Segmentation segmentation, Profile profile, RowKeys keys, Seed seed) {
        List<NumberColumn> columns =
                profile.numbers()
                        .filter(column -> column.feature() || describes(column.role()))
                        .toList();
        int[] sample = keys.smallest(seed.split("rules"), SAMPLE);
        return new RuleFinder(
                        columns,
                        segmentation,
                        CustomerValues.read(
                                engine,
                                segmentation,
                                columns.stream().map(NumberColumn::column).toList(),
                                sample))
                .rules();
    }

    /// What may explain a segment: who they are and how they buy, not what they answered.
    private static boolean describes(Role role) {
        return switch (role) {
            case AGE, INCOME, SPEND, PURCHASES, VISITS, RECENCY, HOUSEHOLD -> true;
            default -> false;
        };
    }

    private Rules rules() {
        int half = segments.length / 2;
        double[][] grown =
                Arrays.stream(values)
                        .map(column -> Arrays.copyOf(column, half))
                        .toArray(double[][]::new);
        Node tree =
                DecisionTree.grow(
                        grown,
                        Arrays.copyOf(segments, half),
                        segmentation.k(),
                        DEPTH,
                        Math.max(5, half / 100));
        Map<Integer, List<List<Condition>>> paths = new LinkedHashMap<>();
        collect(tree, List.of(), paths);
        long agreed =
                IntStream.range(half, segments.length)
                        .filter(row -> DecisionTree.predict(tree, row(row)) == segments[row])
                        .count();
        return new Rules(
                IntStream.range(0, segmentation.k())
                        .mapToObj(segment ->
                                rules(segment, paths.getOrDefault(segment, List.of()), half))
                        .toList(),
                segments.length == half ? 0 : (double) agreed / (segments.length - half),
                segments.length - half);
    }

    private void collect(
            Node node, List<Condition> path, Map<Integer, List<List<Condition>>> paths) {
        switch (node) {
            case Leaf leaf ->
                    paths.computeIfAbsent(leaf.predicted(), any -> new ArrayList<>()).add(path);
            case Split split -> {
                NumberColumn column = columns.get(split.column());
                collect(
                        split.below(),
                        with(
                                path,
                                condition(
                                        column, Optional.empty(), Optional.of(split.threshold()))),
                        paths);
                collect(
                        split.atLeast(),
                        with(
                                path,
                                condition(
                                        column, Optional.of(split.threshold()), Optional.empty())),
                        paths);
            }
        }
    }

    private static Condition condition(
            NumberColumn column, Optional<Double> atLeast, Optional<Double> below) {
        return new Condition(column.column(), column.role(), atLeast, below);
    }

    /// Adds a condition, joining it with one on the same column.
    private static List<Condition> with(List<Condition> path, Condition added) {
        Map<String, Condition> joined = new LinkedHashMap<>();
        path.forEach(condition -> joined.put(condition.column(), condition));
        joined.merge(added.column(), added, Condition::and);
        return List.copyOf(joined.values());
    }

    private SegmentRules rules(int segment, List<List<Condition>> paths, int half) {
        boolean[] found = new boolean[segments.length];
        List<Rule> rules = new ArrayList<>();
        for (List<Condition> path : paths) {
            int[] hits =
                    IntStream.range(half, segments.length)
                            .filter(row -> holds(path, row))
                            .toArray();
            Arrays.stream(hits).forEach(row -> found[row] = true);
            rules.add(new Rule(path, hits.length));
        }
        rules.sort(Comparator.comparingLong(Rule::customers).reversed());
        long named = IntStream.range(half, segments.length).filter(row -> found[row]).count();
        long members =
                IntStream.range(half, segments.length)
                        .filter(row -> segments[row] == segment)
                        .count();
        long right =
                IntStream.range(half, segments.length)
                        .filter(row -> found[row] && segments[row] == segment)
                        .count();
        return new SegmentRules(
                segment + 1,
                rules,
                members == 0 ? 0 : (double) right / members,
                named == 0 ? 0 : (double) right / named);
    }

    private boolean holds(List<Condition> path, int row) {
        return path.stream()
                .allMatch(condition ->
                        IntStream.range(0, columns.size())
                                .filter(column ->
                                        columns.get(column).column().equals(condition.column()))
                                .allMatch(column -> condition.holds(values[column][row])));
    }

    private double[] row(int row) {
        return Arrays.stream(values).mapToDouble(column -> column[row]).toArray();
    }
}
