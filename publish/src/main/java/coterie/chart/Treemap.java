package coterie.chart;

import java.util.ArrayList;
import java.util.List;

/// Many parts of a whole as areas; the larger the part, the deeper its colour.
///
/// @param title what is seen
/// @param subtitle what is plotted, and in which unit
/// @param sentence the main finding
/// @param parts largest first
public record Treemap(String title, String subtitle, String sentence, List<Part> parts)
        implements Chart {
    /// Areas below this share of the whole have no room for the amount.
    private static final double NARROW = 0.1;

    /// @param label the part
    /// @param value what it adds
    /// @param text the same as people read it
    /// @param share its share of the whole as people read it
    public record Part(String label, double value, String text, String share) {
        private String words() {
            return text + " (" + share + ")";
        }
    }

    @Override
    public int height() {
        return 280;
    }

    @Override
    public Node option() {
        double largest = parts.stream().mapToDouble(Part::value).max().orElse(1);
        double all = parts.stream().mapToDouble(Part::value).sum();
        List<Node> data = new ArrayList<>();
        for (Part part : parts) {
            int step = step(largest > 0 ? part.value() / largest : 0);
            data.add(
                    Node.of("name", part.label())
                            .with("value", part.value())
                            .with("tip", part.label() + ": " + part.words())
                            .with(
                                    "label",
                                    Option.text(
                                                    part.label()
                                                            + "\n"
                                                            + part.share()
                                                            + (part.value() > NARROW * all
                                                                    ? "\n" + part.text()
                                                                    : ""))
                                            .with("lineHeight", 17)
                                            .with("color", "@on-magnitude-" + step))
                            .with("itemStyle", Node.of("color", "@magnitude-" + step)));
        }
        return Option.base()
                .with(
                        "series",
                        List.of(
                                Node.of("type", "treemap")
                                        .with("roam", false)
                                        .with("nodeClick", false)
                                        .with("breadcrumb", Node.of("show", false))
                                        .with("left", 0)
                                        .with("right", 0)
                                        .with("top", 0)
                                        .with("bottom", 0)
                                        .with(
                                                "itemStyle",
                                                Node.of("borderColor", "@surface")
                                                        .with("gapWidth", 2))
                                        .with(
                                                "label",
                                                Node.of("fontSize", 13)
                                                        .with("overflow", "truncate"))
                                        .with("data", data)));
    }

    /// 1 for the largest parts, [Theme#MAGNITUDES] for the smallest.
    private static int step(double ofLargest) {
        return Theme.MAGNITUDES
                - (int) Math.min(Theme.MAGNITUDES - 1, ofLargest * Theme.MAGNITUDES);
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("Part", "Value"),
                parts.stream().map(part -> List.of(part.label(), part.words())).toList());
    }
}
