package coterie.recipe.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.fault.CoterieException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Income IS NOT NULL",
                "2025 - Year_Birth",
                "sum(spend)",
                "Age <= 100 AND Income < 600000 AND NOT (a OR b)",
                "a - (b - c) / (d + 1) * -e",
                "-(-x)",
                "CASE WHEN Kidhome = 1 OR Teenhome = 1 THEN 1 ELSE 0 END",
                "Marital_Status NOT IN ('Absurd', 'YOLO')",
                "Year_Birth NOT BETWEEN 1893 AND 1900",
                "\"Annual Income (k$)\" * 1000",
                "as_of - Dt_Customer",
                "Dt_Customer >= DATE '2014-06-29'",
                "'it''s' || name",
                "CAST(Age AS text)",
                "round(x / 3, 2)",
                "coalesce(Income, 51381.5)",
                "(a > b) = (c > d)",
                "a % 2 = 0",
                "\"sum\" + 1"
            })
    void readsBackWhatItPrints(String text) {
        Expression expression = Expression.parse(text);
        String printed = expression.text();
        assertThat(Expression.parse(printed)).isEqualTo(expression);
        if (!text.startsWith("\"sum\"")) {
            assertThat(printed).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a; DROP TABLE t",
                "(SELECT 1)",
                "read_text('/etc/passwd')",
                "a IN (SELECT b FROM c)",
                "EXISTS (SELECT 1)",
                "customers.Income",
                "count(*)",
                "sum(x) OVER ()",
                "sum(DISTINCT x)",
                "CAST(x AS BLOB)",
                "TRY_CAST(x AS integer)",
                "x::date",
                "a LIKE 'b%'",
                "$1",
                "?",
                "@a",
                "a[1]",
                "E'x'",
                "x -> 'y'",
                "INTERVAL '1' DAY",
                "a -- comment\n; x",
                "",
                "1 +",
                "'open"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> Expression.parse(text))
                .isInstanceOf(CoterieException.class)
                .hasMessageStartingWith("the expression \"" + text);
    }

    @Test
    void offersTheFunctionThatWasMeant() {
        assertThatThrownBy(() -> Expression.parse("rownd(x)"))
                .hasMessageContaining("did you mean round");
    }

    @Test
    void refusesDepthInsteadOfOverflowing() {
        String deep = "(".repeat(5000) + "x" + ")".repeat(5000);
        assertThatThrownBy(() -> Expression.parse(deep)).hasMessageContaining("parentheses");
        assertThatThrownBy(() -> Expression.parse("NOT ".repeat(4000) + "x"))
                .isInstanceOf(CoterieException.class);
    }

    @Test
    void namesItsColumnsOnceInOrder() {
        assertThat(Expression.parse("b + a * b + sum(c, \"d e\")").columns())
                .containsExactly("b", "a", "c", "d e");
    }
}
