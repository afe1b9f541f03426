package coterie.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coterie.chart.Chart;
import coterie.chart.Examples;
import coterie.chart.Hostile;
import coterie.chart.echarts.Drawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every kind of chart in a real browser.
@Tag("slow")
class ChartsInBrowserTest {
    private static final Pattern DRAWN =
            Pattern.compile("<div class=\"plot\".*?(<svg.*?</svg>)", Pattern.DOTALL);

    @TempDir Path work;

    @Test
    void everyKindIsDrawn() throws Exception {
        List<Chart> charts =
                Stream.concat(Examples.all().stream(), Hostile.all().stream()).toList();
        Browser.Seen seen = draw(charts);
        assertThat(seen.complaints()).isEmpty();
        List<String> drawn = drawn(seen);
        assertThat(drawn).hasSameSizeAs(charts);
        for (int i = 0; i < charts.size(); i++) {
            assertThat(drawn.get(i))
                    .as(charts.get(i).getClass().getSimpleName())
                    .containsPattern("<(path|rect|circle|polygon)")
                    .contains("<text")
                    .doesNotContain("NaN");
        }
    }

    /// Writes what `docs/reference/charts.md` shows: `-Dcoterie.chart.images=true`.
    @Test
    void theReferenceShowsThem() throws Exception {
        assumeTrue(Boolean.getBoolean("coterie.chart.images"), "not asked for");
        Path folder = Path.of(System.getProperty("coterie.root")).resolve("docs/images/charts");
        Files.createDirectories(folder);
        List<String> drawn = drawn(draw(Examples.all()));
        for (int i = 0; i < drawn.size(); i++) {
            Files.writeString(
                    folder.resolve(Examples.all().get(i).getClass().getSimpleName() + ".svg"),
                    drawn.get(i)
                                    .replace("&nbsp;", "\u00a0")
                                    .replaceFirst(
                                            "(<svg[^>]*>)",
                                            "$1<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>")
                            + "\n");
        }
    }

    private Browser.Seen draw(List<Chart> charts) throws IOException, InterruptedException {
        Assets assets = Assets.of(List.of());
        StringBuilder page =
                new StringBuilder(
                        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><style>");
        page.append(assets.style()).append("main{max-width:640px}</style><body><main>");
        for (int i = 0; i < charts.size(); i++) {
            page.append("<figure class=\"chart\"><div class=\"plot\" id=\"c").append(i);
            page.append("\" data-height=\"")
                    .append(Drawing.of(charts.get(i)).height())
                    .append("\"></div>");
            page.append("<script type=\"application/json\" data-chart=\"c").append(i);
            page.append("\">").append(Drawing.of(charts.get(i)).option());
            page.append("</script></figure>\n");
        }
        page.append("</main><script>").append(assets.library()).append("</script><script>");
        page.append(assets.script()).append("</script></body></html>");
        return Browser.in(work)
                .open(Files.writeString(work.resolve("charts.html"), page.toString()));
    }

    private static List<String> drawn(Browser.Seen seen) {
        List<String> drawn = new ArrayList<>();
        Matcher plots = DRAWN.matcher(seen.dom());
        while (plots.find()) {
            drawn.add(plots.group(1));
        }
        return drawn;
    }
}
