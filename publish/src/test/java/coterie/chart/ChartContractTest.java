package coterie.chart;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.chart.echarts.Drawing;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What every kind of chart promises, with hostile names and with the examples of the reference.
class ChartContractTest {
    static List<Chart> charts() {
        return Stream.concat(Hostile.all().stream(), Examples.all().stream()).toList();
    }

    @Test
    void everyKindIsTested() {
        assertThat(Hostile.all().stream().map(Chart::getClass))
                .hasSameElementsAs(kinds())
                .doesNotHaveDuplicates();
        assertThat(Examples.all().stream().map(Chart::getClass))
                .hasSameElementsAs(kinds())
                .doesNotHaveDuplicates();
    }

    @SuppressWarnings("unchecked") // what a sealed Chart permits are charts
    static List<Class<? extends Chart>> kinds() {
        return Arrays.stream(Chart.class.getPermittedSubclasses())
                .<Class<? extends Chart>>map(kind -> (Class<? extends Chart>) kind)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyAxisThatIsDrawnSaysWhatItMeasures(Chart chart) {
        JsonNode option = JsonMapper.shared().readTree(Drawing.of(chart).option());
        for (String axes : List.of("xAxis", "yAxis")) {
            JsonNode drawn = option.path(axes);
            for (JsonNode axis : drawn.isArray() ? drawn.values() : List.of(drawn)) {
                boolean shown =
                        axis.path("type").asString("").equals("value")
                                && axis.path("show").asBoolean(true)
                                && axis.path("axisLabel").path("show").asBoolean(true);
                if (shown) {
                    assertThat(axis.path("name").asString("")).isNotBlank();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void itIsDrawnTheSameAgain(Chart chart) {
        assertThat(Drawing.of(chart)).isEqualTo(Drawing.of(chart));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void itsOptionIsJsonThatMayStandInAPage(Chart chart) {
        String json = Drawing.of(chart).option();
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
                .matcher(Drawing.of(chart).option())
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
        assertThat(chart.caption().title()).isNotBlank();
        assertThat(chart.caption().subtitle()).isNotBlank();
        assertThat(chart.caption().sentence()).isNotBlank().endsWith(".");
        assertThat(Drawing.of(chart).height()).isBetween(40, 2000);
        assertThat(chart.table().rows()).isNotEmpty();
    }
}
