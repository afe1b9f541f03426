package coterie.chart;

import java.util.List;

/// Every two of a few features against each other, customers coloured by segment.
///
/// @param caption what is seen
/// @param features two to five
/// @param groups one a segment, by number
public record PairPlot(Caption caption, List<Axis> features, List<Group> groups) implements Chart {
    private static final int MOST = 5;

    public PairPlot {
        if (features.size() < 2 || features.size() > MOST) {
            throw new IllegalArgumentException(
                    features.size() + " features; two to five can be read");
        }
    }

    /// @param segment its number
    /// @param name its name
    /// @param customers each customer's values, in the order of the features
    public record Group(int segment, String name, List<List<Double>> customers) {}

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("Segment", "Customers shown"),
                groups.stream()
                        .map(group ->
                                List.of(
                                        group.segment() + " " + group.name(),
                                        Integer.toString(group.customers().size())))
                        .toList());
    }
}
