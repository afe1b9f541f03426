package coterie.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class ReportInBrowserTest {
    private static final String ATTACK =
            "</script><script>document.title='pwned'</script>"
                    + "<img src=x onerror=\"document.title='pwned'\">"
                    + "\"><svg/onload=document.title='pwned'>{{7*7}}${7*7}";

    @TempDir Path work;

    @Test
    void everyChartIsDrawnAndTheBrowserHasNoComplaint() throws Exception {
        Browser.Seen seen = open(5, StudyFixture.HOSTILE);
        assertThat(seen.complaints()).isEmpty();
        assertThat(count(seen.dom(), "class=\"plot\"")).isGreaterThan(10);
        String open = seen.dom().replaceAll("(?s)<details class=\"more\">.*?</div></details>", "");
        assertThat(count(open, "class=\"plot\"")).isGreaterThan(40);
        assertThat(count(open, "data-drawn=\"yes\"")).isEqualTo(count(open, "class=\"plot\""));
        assertThat(count(open, "<svg[^>]*xmlns")).isEqualTo(count(open, "class=\"plot\""));
    }

    @Test
    void aTelephoneScrollsInOneDirectionOnly() throws Exception {
        String found = probe("[innerWidth, document.documentElement.scrollWidth]", 390, 3000);
        JsonNode widths = JsonMapper.shared().readTree(found);
        assertThat(widths.get(1).asInt()).isLessThanOrEqualTo(widths.get(0).asInt());
    }

    @Test
    void aChartFitsOnASheetAndTheSheetHoldsItsWidth() throws Exception {
        String found =
                probe(
                        "(() => { dispatchEvent(new Event('beforeprint')); return"
                                + " [...document.querySelectorAll('.chart')].map(c =>"
                                + " [c.querySelector('.plot').id, c.offsetHeight, c.scrollWidth - c.clientWidth,"
                                + " getComputedStyle(c).breakInside]); })()",
                        1440,
                        900);
        JsonNode charts = JsonMapper.shared().readTree(found);
        assertThat(charts.size()).isGreaterThan(40);
        for (JsonNode chart : charts.values()) {
            String id = chart.get(0).asString();
            assertThat(chart.get(1).asInt()).as(id).isLessThan(1000);
            assertThat(chart.get(2).asInt()).as(id).isLessThanOrEqualTo(0);
            assertThat(chart.get(3).asString()).isEqualTo("avoid");
        }
    }

    @Test
    void itPrintsOnAFewSheets() throws Exception {
        assertThat(Browser.in(work).sheets(page(3, "Savers"))).isBetween(8L, 30L);
    }

    private String probe(String expression, int width, int height) throws Exception {
        Path page = page(3, "Savers");
        Files.writeString(page, Probe.into(Files.readString(page), expression));
        Browser.Seen seen = Browser.in(work).open(page, width, height);
        assertThat(seen.complaints()).isEmpty();
        return Probe.found(seen.dom());
    }

    @Test
    void hostileNamesRunNothing() throws Exception {
        Browser.Seen seen = open(2, ATTACK);
        assertThat(seen.complaints()).isEmpty();
        assertThat(seen.dom()).contains("<title>Segments of customers.csv</title>");
        String tags = seen.dom().replaceAll("\"[^\"]*\"", "");
        assertThat(tags.replaceAll("(?s)<(script|style).*?</\\1>", "")).doesNotContain("<img");
        assertThat(seen.dom()).contains("{{7*7}}").doesNotContain("{{49}}");
    }

    private Browser.Seen open(int k, String name) throws IOException, InterruptedException {
        return Browser.in(work).open(page(k, name));
    }

    private Path page(int k, String name) throws IOException {
        Path page = work.resolve("report.html");
        try (OutputStream out = Files.newOutputStream(page)) {
            new HtmlReport(List.of()).write(StudyFixture.study(k, name), NoEngine.NONE, out);
        }
        return page;
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
