package coterie.chart.echarts;

import coterie.chart.Axis;
import coterie.chart.Theme;
import java.util.List;
import java.util.OptionalInt;

/// The parts that options share.
final class Option {
    /// A label that the page's script writes as a year.
    private static final String YEAR = "@year";

    private Option() {}

    /// What every chart has: no animation, the page's type, a tip for the item pointed at.
    static Node base() {
        return Node.of("animation", false)
                .with("textStyle", Node.of("color", "@text").with("fontSize", 13))
                .with(
                        "tooltip",
                        Node.of("trigger", "item")
                                .with("confine", true)
                                .with("backgroundColor", "@surface")
                                .with("borderColor", "@line")
                                .with("textStyle", Node.of("color", "@text").with("fontSize", 13)));
    }

    /// The plotting area with its margins, axis labels inside it.
    static Node grid(int left, int top, int right, int bottom) {
        return Node.of("left", left)
                .with("top", top)
                .with("right", right)
                .with("bottom", bottom)
                .with("containLabel", true);
    }

    /// An axis of numbers with its name beside it.
    static Node numbers(String name) {
        return Node.of("type", "value")
                .with("name", name)
                .with("nameLocation", "middle")
                .with("nameGap", 28)
                .with("nameTextStyle", Node.of("color", "@muted"))
                .with("axisLabel", Node.of("color", "@muted").with("hideOverlap", true))
                .with("splitLine", Node.of("lineStyle", Node.of("color", "@line")))
                .with("splitNumber", 4);
    }

    /// An axis as its values are written: a year has no thousands separator.
    static Node on(Axis axis, Node drawn) {
        return axis.years()
                ? drawn.with(
                        "axisLabel",
                        ((Node) drawn.members().getOrDefault("axisLabel", Node.of("show", true)))
                                .with("formatter", YEAR))
                : drawn;
    }

    /// An axis of numbers upwards, its name written above it.
    static Node above(String name) {
        return numbers(name)
                .with("nameLocation", "end")
                .with("nameGap", 9)
                .with("nameTextStyle", Node.of("color", "@muted").with("align", "left"));
    }

    /// An axis of numbers that every bar already carries in words: from zero, and not drawn.
    static Node barLengths() {
        return Node.of("type", "value").with("min", 0).with("show", false);
    }

    /// An axis of names.
    static Node names(List<String> names) {
        return Node.of("type", "category")
                .with("data", names)
                .with("axisTick", Node.of("show", false))
                .with("axisLine", Node.of("lineStyle", Node.of("color", "@muted")))
                .with("axisLabel", Node.of("color", "@text").with("interval", 0));
    }

    /// An axis of names for bars, from the top down; names wider than `width` pixels wrap.
    static Node barNames(List<String> names, int width) {
        return names(names)
                .with("inverse", true)
                .with(
                        "axisLabel",
                        Node.of("color", "@text")
                                .with("interval", 0)
                                .with("width", width)
                                .with("overflow", "break")
                                .with("lineHeight", 15));
    }

    /// An axis of segments from the top down, in small type, so that a long name has two lines.
    static Node segmentNames(List<String> names) {
        return names(names)
                .with("inverse", true)
                .with(
                        "axisLabel",
                        Node.of("color", "@text")
                                .with("interval", 0)
                                .with("width", 130)
                                .with("overflow", "break")
                                .with("fontSize", 11)
                                .with("lineHeight", 13));
    }

    /// Horizontal bars of one colour.
    static Node bars(List<Node> data, String colour, int thickness) {
        return Node.of("type", "bar")
                .with("barMaxWidth", thickness)
                .with("data", data)
                .with("itemStyle", Node.of("color", colour));
    }

    /// A value written behind a bar.
    static Node labelBehind(String colour) {
        return Node.of("show", true)
                .with("position", "right")
                .with("color", colour)
                .with("fontSize", 12);
    }

    /// The colour of a segment, or of everyone.
    static String colour(OptionalInt segment) {
        return segment.isPresent() ? Theme.segment(segment.getAsInt()) : "@everyone";
    }

    /// A label of fixed text.
    static Node text(String text) {
        return Node.of("formatter", plain(text));
    }

    /// Text without the braces that ECharts would read as markup.
    static String plain(String text) {
        return text.replace('{', '(').replace('}', ')');
    }
}
