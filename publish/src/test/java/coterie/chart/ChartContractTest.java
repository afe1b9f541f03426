package coterie.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What every kind of chart promises; a new kind is added to [#charts].
class ChartContractTest {
    private static final String NAME = "<b>Ünïcode \"quoted\" & {long}</b>";

    static List<Chart> charts() {
        return List.of(
                new TraitBars(
                        2,
                        "Spend on wines is furthest above everyone",
                        "The strongest trait: spend on wines.",
                        List.of(
                                new TraitBars.Bar(NAME, "602", "305", 0.88, "+0.88", "596"),
                                new TraitBars.Bar("Age", "53.4", "56.1", -0.23, "−0.23", "596"))),
                new ComparisonBars(
                        10,
                        "What they buy",
                        "Average spend a customer",
                        "Wines come first.",
                        List.of(new ComparisonBars.Bar(NAME, 602, "602", 305, "305", "596"))),
                new Curve(
                        "How clearly customers belong to their group",
                        "Silhouette; higher is better",
                        "At 3 segments it is 0.29.",
                        "silhouette",
                        3,
                        List.of(
                                new Curve.Point(2, 0.37345, "0.37"),
                                new Curve.Point(3, 0.29489, "0.29"),
                                new Curve.Point(4, Double.NaN, "–"))),
                new Waterfall(
                        "98.8 % of the customers were kept",
                        "Customers left after each step",
                        "2,212 of 2,240 customers were kept.",
                        List.of(
                                new Waterfall.Step("read", 2240, 2240, "2,240", ""),
                                new Waterfall.Step(NAME, 2240, 2212, "2,212", "−28"))),
                new SegmentScatter(
                        "The map keeps 56 % of the differences",
                        "One mark a customer",
                        "Customers by segment.",
                        "first component",
                        "second component",
                        List.of(
                                new SegmentScatter.Group(
                                        1,
                                        NAME,
                                        List.of(new SegmentScatter.Point(1e-9, 12345.678))),
                                new SegmentScatter.Group(2, "none shown", List.of()))));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void itsOptionIsJsonThatMayStandInAPage(Chart chart) {
        String json = OptionWriter.json(chart);
        assertThat(json).doesNotContain("<").doesNotContain(">").doesNotContain("&");
        JsonNode option = JsonMapper.shared().readTree(json);
        assertThat(option.get("animation").booleanValue()).isFalse();
        assertThat(option.get("series").size()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void itsColoursAreNamesEveryThemeKnows(Chart chart) {
        var names = new TreeSet<String>();
        Pattern.compile("olor\":\"([^\"]*)\"")
                .matcher(OptionWriter.json(chart))
                .results()
                .forEach(colour -> names.add(colour.group(1)));
        assertThat(names).isNotEmpty();
        for (String name : names) {
            assertThat(Theme.LIGHT.colour(name)).matches("#[0-9a-f]{6}");
            assertThat(Theme.DARK.colour(name)).matches("#[0-9a-f]{6}");
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void itSpeaksToThoseWhoCannotSeeIt(Chart chart) {
        assertThat(chart.title()).isNotBlank();
        assertThat(chart.subtitle()).isNotBlank();
        assertThat(chart.sentence()).isNotBlank().endsWith(".");
        assertThat(chart.height()).isBetween(40, 2000);
        assertThat(chart.table().rows()).isNotEmpty();
    }
}
