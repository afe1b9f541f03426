package coterie.kernel.cluster.kmeans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A solution in the running for one of several methods.
///
/// @param method number of the method
/// @param centres where it stands
/// @param inertia on the rows it last ran on, in the points' units
/// @param passes over these rows
record Contender(int method, Centres centres, double inertia, int passes) {
    /// Solutions nearer than this to a better one, relative to it, count as the same.
    private static final double SAME = 1e-9;

    /// The best of each method, different ones, at most `count` of them; of equals the first.
    static List<Contender> best(List<Contender> contenders, int methods, int count) {
        List<Contender> best = new ArrayList<>();
        for (int m = 0; m < methods; m++) {
            int method = m;
            List<Contender> own = new ArrayList<>();
            contenders.stream()
                    .filter(contender -> contender.method == method)
                    .sorted(Comparator.comparingDouble(Contender::inertia))
                    .forEach(contender -> {
                        if (own.size() < count
                                && (own.isEmpty()
                                        || contender.inertia
                                                > own.getLast().inertia * (1 + SAME))) {
                            own.add(contender);
                        }
                    });
            best.addAll(own);
        }
        return best;
    }
}
