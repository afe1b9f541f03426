package coterie.kernel.catalogue;

import coterie.kernel.cluster.Clusterer;
import coterie.kernel.cluster.Effort;

/// A way to group points, as users name it.
///
/// @param word what `--method` and a recipe call it
/// @param name what a reader calls it, inside a sentence
/// @param about what it finds, in a few words
/// @param maker of its clusterers
public record Method(String word, String name, String about, Maker maker) {
    /// The clusterer of k clusters.
    public Clusterer of(int k, Effort effort) {
        return maker.of(k, effort);
    }

    /// Makes the clusterer of a method.
    @FunctionalInterface
    public interface Maker {
        Clusterer of(int k, Effort effort);
    }
}
