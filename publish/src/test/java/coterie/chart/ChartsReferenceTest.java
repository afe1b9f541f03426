package coterie.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/// `docs/reference/charts.md` shows every kind of chart, and no other.
class ChartsReferenceTest {
    private static final Path DOCS = Path.of(System.getProperty("coterie.root")).resolve("docs");
    private static final long MOST_BYTES = 600_000;

    @Test
    void everyKindHasItsSectionInOrder() throws IOException {
        String page = Files.readString(DOCS.resolve("reference/charts.md"));
        assertThat(found(page, "(?m)^## (\\w+)$")).isEqualTo(kinds());
        assertThat(found(page, "charts/(\\w+)\\.svg\\)")).isEqualTo(kinds());
        assertThat(found(page, "(?m)^\\| \\[(\\w+)\\]")).isEqualTo(kinds());
        assertThat(found(page, "\\*\\*(Shows|Used|Read)\\*\\*")).hasSize(3 * kinds().size());
    }

    @Test
    void everyPictureIsThereAndSmall() throws Exception {
        long bytes = 0;
        for (String kind : kinds()) {
            Path picture = DOCS.resolve("images/charts/" + kind + ".svg");
            assertThat(
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(picture.toFile())
                                    .getDocumentElement()
                                    .getTagName())
                    .isEqualTo("svg");
            bytes += Files.size(picture);
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
        try (Stream<Path> pictures = Files.list(DOCS.resolve("images/charts"))) {
            assertThat(pictures.count()).isEqualTo(kinds().size());
        }
    }

    private static List<String> kinds() {
        return Arrays.stream(Chart.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .sorted()
                .toList();
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
