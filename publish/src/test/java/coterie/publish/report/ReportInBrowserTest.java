package coterie.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertThat(count(seen.dom(), "data-drawn=\"yes\""))
                .isEqualTo(count(seen.dom(), "class=\"plot\""));
        assertThat(count(seen.dom(), "<svg[^>]*xmlns"))
                .isEqualTo(count(seen.dom(), "class=\"plot\""));
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
        Path page = work.resolve("report.html");
        try (OutputStream out = Files.newOutputStream(page)) {
            new HtmlReport().write(StudyFixture.study(k, name), NoEngine.NONE, out);
        }
        return Browser.in(work).open(page);
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
