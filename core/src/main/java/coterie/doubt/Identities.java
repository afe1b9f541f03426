package coterie.doubt;

import coterie.fault.Alarm;
import coterie.kernel.Rows;
import coterie.profile.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Features that are computed from others: profit = revenue − cost holds in every row, so the three
/// carry the news of two.
final class Identities {
    /// Relative to the largest of the three values.
    private static final double SAME = 1e-9;

    /// More features than this are not searched: the number of triples grows with the cube.
    private static final int MOST_FEATURES = 60;

    /// Fewer different rows than this agree with some sum by chance.
    private static final int FEWEST_KINDS = 3;

    private enum Form {
        /// a = b + c + constant.
        SUM,
        /// a = b × c.
        PRODUCT
    }

    private record Identity(Form form, int a, int b, int c, double constant) {}

    private Identities() {}

    /// @param rows the features in original units
    static List<Alarm> of(List<String> features, Rows rows) {
        List<Identity> identities = holding(rows);
        return identities.isEmpty()
                ? List.of()
                : List.of(
                        new Alarm(
                                        "exact-identities",
                                        "Some features follow exactly from others in all %s rows: %s. They add no information, but weight to every distance; leave one of each out."
                                                .formatted(
                                                        Figures.count(rows.size()),
                                                        String.join(
                                                                "; ", words(features, identities))))
                                .with("identities", words(features, identities))
                                .with("rows", rows.size()));
    }

    private static List<Identity> holding(Rows rows) {
        if (rows.width() > MOST_FEATURES) {
            return List.of();
        }
        List<List<Identity>> alive = new ArrayList<>();
        Set<List<Double>> kinds = new HashSet<>();
        rows.scan((first, count, columns) -> {
            if (alive.isEmpty()) {
                alive.add(candidates(columns));
            }
            for (int row = 0; row < count && kinds.size() < FEWEST_KINDS; row++) {
                int at = row;
                kinds.add(Arrays.stream(columns).map(column -> column[at]).toList());
            }
            List<Identity> still = alive.removeFirst();
            alive.add(still.stream().filter(identity -> holds(identity, columns, count)).toList());
        });
        return kinds.size() < FEWEST_KINDS ? List.of() : alive.getFirst();
    }

    /// All triples, with the constant that the first row gives.
    private static List<Identity> candidates(double[][] columns) {
        List<Identity> candidates = new ArrayList<>();
        for (int a = 0; a < columns.length; a++) {
            for (int b = 0; b < columns.length; b++) {
                for (int c = b + 1; c < columns.length; c++) {
                    if (a != b && a != c) {
                        double constant = columns[a][0] - columns[b][0] - columns[c][0];
                        candidates.add(new Identity(Form.SUM, a, b, c, tidy(constant)));
                        candidates.add(new Identity(Form.PRODUCT, a, b, c, 0));
                    }
                }
            }
        }
        return candidates;
    }

    private static double tidy(double constant) {
        double whole = Math.rint(constant);
        return Math.abs(constant - whole) < 1e-6 ? whole : constant;
    }

    private static boolean holds(Identity identity, double[][] columns, int count) {
        for (int row = 0; row < count; row++) {
            double a = columns[identity.a()][row];
            double b = columns[identity.b()][row];
            double c = columns[identity.c()][row];
            double right = identity.form() == Form.SUM ? b + c + identity.constant() : b * c;
            double size = Math.max(Math.max(Math.abs(a), Math.abs(b)), Math.max(Math.abs(c), 1));
            if (!(Math.abs(a - right) <= SAME * size)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(List<String> features, List<Identity> identities) {
        return identities.stream()
                .map(identity ->
                        features.get(identity.a())
                                + " = "
                                + features.get(identity.b())
                                + (identity.form() == Form.PRODUCT ? " × " : " + ")
                                + features.get(identity.c())
                                + (identity.constant() == 0
                                        ? ""
                                        : (identity.constant() > 0 ? " + " : " − ")
                                                + figure(Math.abs(identity.constant()))))
                .toList();
    }

    private static String figure(double constant) {
        return constant == Math.rint(constant)
                ? Figures.count((long) constant)
                : Figures.of(constant);
    }
}
