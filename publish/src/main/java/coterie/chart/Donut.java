package coterie.chart;

import java.util.List;

/// Two to five parts that add up to a whole.
///
/// @param caption what is seen
/// @param parts largest first
public record Donut(Caption caption, List<Part> parts) implements Chart {
    private static final int MOST = 5;

    public Donut {
        if (parts.size() < 2 || parts.size() > MOST) {
            throw new IllegalArgumentException(parts.size() + " parts; a ring shows two to five");
        }
    }

    /// @param label the part
    /// @param value what it adds
    /// @param text the same as people read it, with its share
    public record Part(String label, double value, String text) {}

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("Part", "Value"),
                parts.stream().map(part -> List.of(part.label(), part.text())).toList());
    }
}
