package coterie.chart;

import java.util.List;

/// Many parts of a whole as areas; the larger the part, the deeper its colour.
///
/// @param caption what is seen
/// @param parts largest first
public record Treemap(Caption caption, List<Part> parts) implements Chart {
    /// @param label the part
    /// @param value what it adds
    /// @param text the same as people read it
    /// @param share its share of the whole as people read it
    public record Part(String label, double value, String text, String share) {
        /// The amount with its share.
        public String words() {
            return text + " (" + share + ")";
        }
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("Part", "Value"),
                parts.stream().map(part -> List.of(part.label(), part.words())).toList());
    }
}
