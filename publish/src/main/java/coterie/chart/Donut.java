package coterie.chart;

import java.util.ArrayList;
import java.util.List;

/// Two to five parts that add up to a whole.
///
/// @param title what is seen
/// @param subtitle what is plotted
/// @param sentence the main finding
/// @param parts largest first
public record Donut(String title, String subtitle, String sentence, List<Part> parts)
        implements Chart {
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
    public int height() {
        return 240;
    }

    @Override
    public Node option() {
        List<Node> data = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            data.add(
                    Node.of("value", part.value())
                            .with("tip", part.label() + ": " + part.text())
                            .with(
                                    "label",
                                    Option.text(part.label() + "\n" + part.text())
                                            .with("lineHeight", 15))
                            .with(
                                    "itemStyle",
                                    Node.of("color", "@magnitude-" + (i + 1))
                                            .with("borderColor", "@surface")
                                            .with("borderWidth", 2)));
        }
        return Option.base()
                .with(
                        "series",
                        List.of(
                                Node.of("type", "pie")
                                        .with("radius", List.of("36%", "58%"))
                                        .with("data", data)
                                        .with(
                                                "label",
                                                Node.of("color", "@text")
                                                        .with("fontSize", 12)
                                                        .with("overflow", "none"))
                                        .with(
                                                "labelLine",
                                                Node.of("length", 8).with("length2", 6))));
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("Part", "Value"),
                parts.stream().map(part -> List.of(part.label(), part.text())).toList());
    }
}
