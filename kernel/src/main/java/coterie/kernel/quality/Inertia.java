package coterie.kernel.quality;

import java.util.List;
import java.util.OptionalDouble;

/// The sum of squared distances of the rows to the means of their clusters: what k-means minimises.
/// It falls with every k, so it compares solutions of the same k only.
///
/// A method that sums the distances to its own centres, as k-means does, puts that in its place;
/// the two are the same where its centres are means.
public final class Inertia implements Index {
    @Override
    public About about() {
        return new About(
                "inertia",
                "inertia",
                "How far {rows} are from their centre",
                Direction.FALLING,
                "from 0, in squared scaled units",
                "distances to the cluster's mean (k-means: to its centre), squared and summed",
                "never",
                "Ward 1963; MacQueen 1967");
    }

    @Override
    public List<OptionalDouble> of(Labelings labelings) {
        return labelings.each(dispersion -> OptionalDouble.of(dispersion.within()));
    }
}
