package coterie.kernel.cluster;

import coterie.kernel.FitContext;
import coterie.kernel.Points;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A way to group points: a record of its hyperparameters.
///
/// The same points, seed and hyperparameters give the same clustering for any number of threads and
/// any order of the rows.
public interface Clusterer {
    /// The number of clusters asked for.
    int k();

    /// Groups the points.
    ///
    /// @throws coterie.fault.CoterieException `K_TOO_LARGE` when there are fewer rows than k
    Clustering fit(Points points, FitContext context);

    /// Fits several of this one's class to the same points at once, in their order. A family that
    /// can share work between them overrides this; sharing changes no result.
    default List<Clustering> fitAll(
            List<? extends Clusterer> family, Points points, FitContext context) {
        return family.stream().map(one -> one.fit(points, context)).toList();
    }

    /// Fits any clusterers to the same points, those of one class at once.
    static List<Clustering> fit(
            List<? extends Clusterer> clusterers, Points points, FitContext context) {
        Map<Class<?>, List<Integer>> families = new LinkedHashMap<>();
        for (int i = 0; i < clusterers.size(); i++) {
            families.computeIfAbsent(clusterers.get(i).getClass(), _ -> new ArrayList<>()).add(i);
        }
        Clustering[] found = new Clustering[clusterers.size()];
        for (List<Integer> places : families.values()) {
            List<? extends Clusterer> family = places.stream().map(clusterers::get).toList();
            List<Clustering> own = family.getFirst().fitAll(family, points, context);
            IntStream.range(0, own.size()).forEach(i -> found[places.get(i)] = own.get(i));
        }
        return List.of(found);
    }
}
