package coterie.kernel.cluster;

import java.util.List;

/// What the starts of a fit ended in: a wide spread says that one start cannot be trusted.
///
/// @param rows rows the starts ran on; above a size that is a sample
/// @param inertias of every start on these rows, by start
public record Starts(long rows, List<Double> inertias) {
    /// Starts this near to the best one, relative to it, count as having reached it.
    private static final double SAME = 1e-9;

    public Starts {
        inertias = List.copyOf(inertias);
    }

    public double best() {
        return inertias.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    public double worst() {
        return inertias.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /// How many starts reached the best solution.
    public int atBest() {
        double limit = best() * (1 + SAME);
        return (int) inertias.stream().filter(inertia -> inertia <= limit).count();
    }

    /// How much worse the worst start is, relative to the best: 0.01 is 1 %; 0 where the best is 0.
    public double spread() {
        return best() == 0 ? 0 : worst() / best() - 1;
    }
}
