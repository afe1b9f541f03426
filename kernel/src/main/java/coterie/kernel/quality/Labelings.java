package coterie.kernel.quality;

import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Points;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Several labelings of the same points, with what several indices need to know of them: each pass
/// over the points is made once, for all labelings.
public final class Labelings {
    private final Points points;
    private final List<Labels> labels;
    private final FitContext context;
    private final List<Dispersion> dispersions;
    private final List<Optional<Silhouette.Score>> silhouettes;
    private List<MeanSilhouettes> meanSilhouettes = List.of();

    public Labelings(Points points, List<Labels> labels, FitContext context) {
        this.points = points;
        this.labels = List.copyOf(labels);
        this.context = context;
        this.dispersions = Dispersion.of(points.exact(), labels, context.threads());
        this.silhouettes = silhouettes(points, labels, context);
    }

    private static List<Optional<Silhouette.Score>> silhouettes(
            Points points, List<Labels> labels, FitContext context) {
        List<Labels> several = labels.stream().filter(Labelings::several).toList();
        Iterator<Silhouette.Score> scores =
                several.isEmpty()
                        ? List.<Silhouette.Score>of().iterator()
                        : Silhouette.DEFAULT.of(points, several, context).iterator();
        List<Optional<Silhouette.Score>> all = new ArrayList<>();
        for (Labels one : labels) {
            all.add(several(one) ? Optional.of(scores.next()) : Optional.empty());
        }
        return all;
    }

    private static boolean several(Labels labels) {
        return labels.sizes().stream().filter(size -> size > 0).count() > 1;
    }

    public Points points() {
        return points;
    }

    public List<Labels> labels() {
        return labels;
    }

    /// Threads to work with.
    public int threads() {
        return context.threads();
    }

    /// How far rows lie from the means of their clusters.
    public List<Dispersion> dispersions() {
        return dispersions;
    }

    /// The silhouettes of single rows; absent for fewer than two clusters with rows.
    public List<Optional<Silhouette.Score>> silhouettes() {
        return silhouettes;
    }

    /// The silhouettes that take distances to means.
    List<MeanSilhouettes> meanSilhouettes() {
        if (meanSilhouettes.isEmpty()) {
            meanSilhouettes =
                    MeanSilhouettes.of(points.exact(), labels, dispersions, context.threads());
        }
        return meanSilhouettes;
    }

    /// One value a labeling, from its dispersion.
    List<OptionalDouble> each(Function<Dispersion, OptionalDouble> value) {
        return dispersions.stream().map(value).toList();
    }
}
