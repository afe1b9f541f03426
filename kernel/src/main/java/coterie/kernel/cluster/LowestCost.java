package coterie.kernel.cluster;

import coterie.kernel.Matrix;
import coterie.kernel.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Places a row in the cluster of the lowest cost, the lowest index on a tie. The cost of a cluster
/// is Σⱼ weightⱼ (zⱼ − centreⱼ)² + constant.
///
/// Without weights the cost is the squared distance: the rule of the nearest centre. With weights
/// it is −2 ln (share × density) of a component of a mixture with diagonal covariances, less a
/// constant common to all: the rule of the likeliest component.
///
/// Costs are sums over the features, in order, in doubles and without fused operations, so that the
/// same expression in SQL gives the same segment.
///
/// @param centres one row a cluster
/// @param weights one row a cluster; empty where all are 1
/// @param constants one a cluster; 0 without weights
public record LowestCost(Matrix centres, Optional<Matrix> weights, List<Double> constants)
        implements Assigner {
    /// The kind without weights.
    public static final String NEAREST_CENTRE = "nearest centre";

    /// The kind with weights.
    public static final String LIKELIEST_COMPONENT = "likeliest component";

    private static final String CENTRES = "centres";
    private static final String WEIGHTS = "weights";
    private static final String CONSTANTS = "constants";

    public LowestCost {
        constants = List.copyOf(constants);
        if (centres.rows() == 0 || constants.size() != centres.rows()) {
            throw new IllegalArgumentException(
                    constants.size() + " constants for " + centres.rows() + " centres");
        }
    }

    /// The nearest centre.
    public static LowestCost nearest(Matrix centres) {
        return new LowestCost(centres, Optional.empty(), Collections.nCopies(centres.rows(), 0.0));
    }

    /// The likeliest component of a mixture of Gaussians with diagonal covariances.
    ///
    /// @param variances one row a component, above 0
    /// @param shares of the components, above 0
    public static LowestCost likeliest(Matrix means, Matrix variances, List<Double> shares) {
        List<double[]> weights = new ArrayList<>();
        List<Double> constants = new ArrayList<>();
        for (int c = 0; c < means.rows(); c++) {
            double constant = -2 * Math.log(shares.get(c));
            double[] weight = variances.row(c);
            for (int j = 0; j < weight.length; j++) {
                constant += Math.log(weight[j]);
                weight[j] = 1 / weight[j];
            }
            weights.add(weight);
            constants.add(constant);
        }
        return new LowestCost(means, Optional.of(Matrix.ofRows(weights)), constants);
    }

    static LowestCost of(String kind, Map<String, Matrix> parts) {
        return switch (kind) {
            case NEAREST_CENTRE -> nearest(part(parts, CENTRES));
            case LIKELIEST_COMPONENT ->
                    new LowestCost(
                            part(parts, CENTRES),
                            Optional.of(part(parts, WEIGHTS)),
                            Arrays.stream(part(parts, CONSTANTS).row(0)).boxed().toList());
            default -> throw new IllegalArgumentException("no rule \"" + kind + "\"");
        };
    }

    private static Matrix part(Map<String, Matrix> parts, String name) {
        Matrix part = parts.get(name);
        if (part == null || part.rows() == 0) {
            throw new IllegalArgumentException("no part \"" + name + "\"");
        }
        return part;
    }

    @Override
    public String kind() {
        return weights.isEmpty() ? NEAREST_CENTRE : LIKELIEST_COMPONENT;
    }

    @Override
    public SequencedMap<String, Matrix> parts() {
        SequencedMap<String, Matrix> parts = new LinkedHashMap<>();
        parts.put(CENTRES, centres);
        weights.ifPresent(some -> {
            parts.put(WEIGHTS, some);
            parts.put(
                    CONSTANTS,
                    Matrix.ofRows(constants.stream().mapToDouble(Double::doubleValue).toArray()));
        });
        return parts;
    }

    @Override
    public Optional<LowestCost> costs() {
        return Optional.of(this);
    }

    @Override
    public LowestCost inOrder(List<Integer> order) {
        return new LowestCost(
                inOrder(centres, order),
                weights.map(some -> inOrder(some, order)),
                order.stream().map(constants::get).toList());
    }

    private static Matrix inOrder(Matrix matrix, List<Integer> order) {
        return Matrix.ofRows(order.stream().map(matrix::row).toList());
    }

    @Override
    public void place(Rows scaled, Sink sink) {
        CostBatch batch = batch();
        scaled.scan((first, count, z) -> {
            batch.place(first, count, z);
            sink.accept(first, count, batch);
        });
    }

    /// Room for the answers of one batch at a time, for one thread.
    public CostBatch batch() {
        return new CostBatch(this);
    }
}
