package coterie.chart;

import java.util.List;

/// How clearly each customer belongs to the own segment: every customer's silhouette, sorted inside
/// each segment, with the average as a line.
///
/// @param caption what is seen
/// @param average of all customers, −1 to 1
/// @param groups one a segment, by number
public record SilhouettePlot(Caption caption, double average, List<Group> groups) implements Chart {
    /// @param segment its number
    /// @param name its name
    /// @param values silhouettes, largest first; thinned evenly where there are many
    /// @param averageText the segment's average as people read it
    public record Group(int segment, String name, List<Double> values, String averageText) {}

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("Segment", "Average silhouette", "Customers drawn"),
                groups.stream()
                        .map(group ->
                                List.of(
                                        group.segment() + " " + group.name(),
                                        group.averageText(),
                                        Integer.toString(group.values().size())))
                        .toList());
    }
}
