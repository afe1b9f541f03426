package coterie.engine.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.fault.CoterieException;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Kind;
import coterie.recipe.expression.Kinds;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlDialectTest {
    /// Expressions and their one meaning, over the columns of [#KINDS].
    static final String MEANINGS =
            """
            seven / 2 ~ 3.5
            seven / 0 ~
            seven % 4 ~ 3
            -seven % 4 ~ -3
            seven % 0 ~
            round(2.5) ~ 3
            round(-2.5) ~ -3
            round(0.49999999999999994) ~ 0
            round(half, 0) ~ 1.0
            round(seven / 3, 2) ~ 2.33
            floor(-half) ~ -1
            ceil(half) ~ 1
            ln(0) ~
            log1p(0) ~ 0.0
            sqrt(-1) ~
            sqrt(seven + 2) ~ 3.0
            none + 1 ~
            sum(seven, none) ~
            sum(seven, half, yes) ~ 8.5
            mean(seven, 2) ~ 4.5
            greatest(none, seven, half) ~ 7.0
            least(none, none) ~
            coalesce(none, 3) ~ 3
            nullif(seven, 7) ~
            moment - day ~ 1
            day + seven ~ 2014-07-06
            day - 29 = DATE '2014-05-31' ~ true
            year(moment) - month(day) ~ 2008
            day(day) ~ 29
            length(word) ~ 2
            trim(' a ') || word ~ aaß
            CAST(half AS integer) ~ 1
            CAST(yes AS integer) ~ 1
            CAST(seven AS text) ~ 7
            none = 1 ~
            none IS NULL AND yes ~ true
            NOT yes OR seven > 6.5 ~ true
            yes = 1 ~ true
            word IN ('x', 'aß') ~ true
            word NOT IN ('x', NULL) ~
            seven NOT BETWEEN 7 AND 8 ~ false
            CASE WHEN none > 1 THEN 1 ELSE half END ~ 0.5
            CASE WHEN none > 1 THEN 'a' END ~
            'B' < 'a' ~ true
            0.1 + 0.2 = 0.3 ~ false
            NULL ~
            """;

    @TempDir static Path work;
    private static Engine engine;

    static final Kinds KINDS =
            new Kinds(
                    Map.of(
                            "seven", Kind.INTEGER,
                            "half", Kind.NUMBER,
                            "none", Kind.INTEGER,
                            "yes", Kind.BOOLEAN,
                            "day", Kind.DATE,
                            "moment", Kind.TIMESTAMP,
                            "word", Kind.TEXT));

    @BeforeAll
    static void open() {
        engine = Engines.open(work, 2);
        engine.create(
                "t",
                "SELECT 7::BIGINT seven, 0.5::DOUBLE half, NULL::BIGINT none, true yes, DATE"
                        + " '2014-06-29' AS day, TIMESTAMP '2014-06-30 23:59:59' AS moment, 'aß' word");
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = MEANINGS)
    void duckDbGivesEachExpressionItsOneMeaning(String expression, String expected) {
        String sql = SqlDialect.duckDb().render(Expression.parse(expression), KINDS);
        String actual = engine.query("SELECT " + sql + " FROM t").only().text(0);
        assertThat(actual).as(sql).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    word + 1 ~ not a number
                    seven AND yes ~ compare it
                    word = 1 ~ do not go together
                    day + half ~ not a whole number
                    year(seven) ~ not a date
                    CAST(half AS text) ~ stands for
                    seven || word ~ not text
                    """)
    void saysWhatDoesNotFitTheData(String expression, String why) {
        assertThatThrownBy(() -> SqlDialect.duckDb().render(Expression.parse(expression), KINDS))
                .isInstanceOf(CoterieException.class)
                .hasMessageContaining(why);
    }

    @Test
    void doublesArriveToTheBit() {
        var random = new java.util.Random(7);
        StringBuilder select = new StringBuilder("SELECT 0");
        java.util.List<Double> values = new java.util.ArrayList<>();
        for (int i = 0; i < 500; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
            values.add(value);
            select.append(", ")
                    .append(SqlDialect.duckDb().number(Expression.Numeral.of(value).value()));
        }
        var row = engine.query(select.toString()).only();
        for (int i = 0; i < values.size(); i++) {
            assertThat(row.number(i + 1)).isEqualTo(values.get(i));
        }
    }

    @Test
    void namesAndTextsAreQuotedInEveryDialect() {
        var expression = Expression.parse("\"a\"\"b\" = 'it''s \\'");
        var kinds = new Kinds(Map.of("a\"b", Kind.TEXT));
        assertThat(SqlDialect.duckDb().render(expression, kinds))
                .isEqualTo("\"a\"\"b\" = 'it''s \\'");
        assertThat(SqlDialect.spark().render(expression, kinds))
                .isEqualTo("`a\"b` = 'it\\'s \\\\'");
    }
}
