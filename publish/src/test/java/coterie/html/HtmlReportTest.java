package coterie.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10})
    void everySegmentHasItsPage(int k) throws IOException {
        String page = page(StudyFixture.study(k, "Savers"));
        assertThat(page)
                .contains("id=\"segment-" + k + "\"")
                .doesNotContain("segment-" + (k + 1) + "\"");
    }

    @Test
    void namesOfCustomersDataAreTextNeverMarkup() throws IOException {
        String page =
                page(
                        StudyFixture.study(
                                3, StudyFixture.HOSTILE + "</script><script>alert(1)</script>"));
        assertThat(page).doesNotContain("<b>Ünïcode").doesNotContain("<script>alert");
        assertThat(page).contains("&lt;b>Ünïcode").contains("\\u003cb\\u003eÜnïcode");
        assertThat(Pattern.compile("<script>").matcher(page).results().count()).isEqualTo(2);
    }

    @Test
    void nothingComesFromTheNetwork() throws IOException {
        String page = page(StudyFixture.study(3, "Savers"));
        String own = page.replaceAll("(?s)<script>.*?</script>", "");
        assertThat(own).doesNotContain("http:").doesNotContain("https:").doesNotContain("url(");
        assertThat(own)
                .containsPattern("Content-Security-Policy\" content=\"default-src (&#39;|')none");
        assertThat(own).doesNotContainPattern("\\son[a-z]+=\"").doesNotContain("style=\"");
    }

    @Test
    void theSameStudyGivesTheSameBytesInAnyLocale() throws IOException {
        Locale before = Locale.getDefault();
        String first = page(StudyFixture.study(5, StudyFixture.HOSTILE));
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(page(StudyFixture.study(5, StudyFixture.HOSTILE))).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theChartLibraryIsThereOnceAndThePageStaysSmall() throws IOException {
        String page = page(StudyFixture.study(10, "Savers"));
        assertThat(page.length()).isBetween(1_000_000, 2_000_000);
        assertThat(page.split("Licensed to the Apache Software Foundation", -1)).hasSize(2);
    }

    @Test
    void noNumberHasNineDigitsOrAnExponent() throws IOException {
        String text =
                page(StudyFixture.study(3, "Savers"))
                        .replaceAll("(?s)<(script|style|svg|pre)[ >].*?</\\1>", "")
                        .replaceAll("<[^>]*>", " ");
        assertThat(text).doesNotContainPattern("\\b\\d{9,}\\b").doesNotContain("NaN");
        assertThat(text).doesNotContainPattern("\\d[eE]-?\\d{1,3}\\b");
    }

    @Test
    void aPortraitHasItsSentencesUnderTheirTopicsAndNoEmptyOnes() throws IOException {
        String page = page(StudyFixture.study(3, "Savers"));
        assertThat(page)
                .contains("<dt>What they buy</dt><dd><span")
                .doesNotContain("<dt>How they buy</dt>");
        assertThat(page.split("<p class=\"portrait\">", -1)[1].split("</p>", 2)[0])
                .contains("mostly in their fifties")
                .doesNotContain("spend little on wine");
    }

    @Test
    void aSegmentIsOfferedWhatItBuysLessOfThanItsPeers() throws IOException {
        String page = page(StudyFixture.study(3, "Savers"));
        assertThat(page.split("What they could also buy", -1)).hasSize(2);
        assertThat(page)
                .contains("<strong>Fish</strong>")
                .contains("18.3 per customer")
                .contains("would add at most 9,315; n = 1,007");
    }

    @Test
    void customersWhoFitBestAndWorstStandUnderPseudonymsWithShortFigures() throws IOException {
        String page = page(StudyFixture.study(3, "Savers"));
        assertThat(page.split("Customers who fit best and worst", -1)).hasSize(4);
        assertThat(page)
                .contains("<code>0a1b2c3d</code></th><td>fits best</td>")
                .contains("<td class=\"num\">61,823</td><td class=\"num\">yes</td>")
                .contains("<code>4e5f6a7b</code></th><td>nearly elsewhere</td>");
    }

    private static String page(coterie.study.Study study) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlReport(List.of()).write(study, NoEngine.NONE, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
