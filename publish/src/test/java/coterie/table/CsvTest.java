package coterie.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(0)",
                "+49 30",
                "-5",
                "@SUM",
                "\tx",
                "\rx",
                "\0x",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                " =1",
                "\"=1",
                "'=1",
                "\u00a0=1"
            })
    void whatASpreadsheetWouldCalculateIsMadeText(String payload) throws IOException {
        assertThat(cell(payload).replaceFirst("^\"", "")).startsWith("'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain|plain",
                "a,b|\"a,b\"",
                "say \"hi\"|\"say \"\"hi\"\"\"",
                "Ünïcode ş|Ünïcode ş",
                "5 = five|5 = five",
            })
    void onlyWhatNeedsQuotesHasThem(String text, String written) throws IOException {
        assertThat(cell(text)).isEqualTo(written);
    }

    @Test
    void linesInsideACellStayOneCell() throws IOException {
        assertThat(cell("a\nb")).isEqualTo("\"a\nb\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1,0.1",
        "1.0,1",
        "-5.0,-5",
        "1e-7,0.0000001",
        "123456789012.5,123456789012.5",
        "1e21,1000000000000000000000",
        "NaN,''",
        "Infinity,''",
        "0.30000000000000004,0.30000000000000004"
    })
    void numbersArePlainAndWhole(double number, String written) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("ar", "EG"));
        try {
            var out = new ByteArrayOutputStream();
            Csv csv = new Csv(out);
            csv.number(number).end();
            csv.flush();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(written + "\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void valuesOfAQueryKeepTheirKind() throws IOException {
        var out = new ByteArrayOutputStream();
        Csv csv = new Csv(out);
        csv.value(-5L)
                .value(-2.5)
                .value(new BigDecimal("12.500"))
                .value(new BigInteger("9007199254740993"))
                .value("-5")
                .missing()
                .value(true)
                .end();
        csv.flush();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("-5,-2.5,12.5,9007199254740993,'-5,,true\n");
    }

    private static String cell(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        Csv csv = new Csv(out);
        csv.text(text);
        csv.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
