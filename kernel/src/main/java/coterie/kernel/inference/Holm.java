package coterie.kernel.inference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Holm's correction (1979): the chance of even one false alarm in a whole family of tests stays
/// below the level chosen.
public final class Holm {
    private Holm() {}

    /// Corrected p-values, in the order given: the i-th smallest of m is multiplied by m − i + 1,
    /// never below one before it, at most 1.
    public static List<Double> corrected(List<Double> family) {
        List<Integer> ascending =
                IntStream.range(0, family.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(family::get))
                        .toList();
        List<Double> corrected = new ArrayList<>(Collections.nCopies(family.size(), 1.0));
        double largest = 0;
        for (int rank = 0; rank < ascending.size(); rank++) {
            int at = ascending.get(rank);
            largest = Math.max(largest, (family.size() - rank) * family.get(at));
            corrected.set(at, Math.min(1, largest));
        }
        return List.copyOf(corrected);
    }
}
