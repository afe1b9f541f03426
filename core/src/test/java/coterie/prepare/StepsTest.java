package coterie.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.engine.dialect.SqlDialect;
import coterie.kernel.Matrix;
import coterie.kernel.cluster.LowestCost;
import coterie.prepare.learn.YeoJohnson;
import coterie.prepare.select.ScoringSelect;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Single steps and scalings on a handful of rows that can be followed by hand.
class StepsTest {
    private static final String FIVE =
            "id,a,b,c,town\n1,1,2,10,x\n2,2,2,20,y\n3,3,4,30,x\n4,4,4,40,y\n5,100,8,50,z\n";

    @Test
    void capPullsValuesToTheLimitsAndDropsNobody() {
        assertThat(column("cap: a", "least: 2", "most: 4", "a"))
                .containsExactly("2", "2", "3", "4", "4");
        assertThat(column("cap: a", "high_quantile: 0.75", "", "a"))
                .containsExactly("1", "2", "3", "4", "4");
        // Quartiles 2 and 4 (type 7): the fence is at 4 + 1.5 × 2.
        assertThat(column("cap: [a]", "fence: 1.5", "", "a"))
                .containsExactly("1", "2", "3", "4", "7");
    }

    @Test
    void trimOneAfterAnotherLearnsFromTheRowsThatAreLeft() {
        assertThat(column("trim: [a, c]", "high_quantile: 0.75", "", "id"))
                .containsExactly("1", "2", "3");
        assertThat(column("trim: [a, c]", "high_quantile: 0.75", "limits: together", "id"))
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void sharesOfATotalAddUpToOne() {
        try (Workbench bench = Workbench.csv(FIVE)) {
            bench.prepare(
                    recipe(
                            "  - shares: [a, b]\n    as: part\n",
                            "features: [a_part, b_part]\nscale: none\n"));
            assertThat(values(bench, "a_part + b_part"))
                    .allSatisfy(sum -> assertThat(Double.parseDouble(sum)).isEqualTo(1.0));
            assertThat(Double.parseDouble(values(bench, "a_part").getFirst()))
                    .isCloseTo(1 / 3.0, within(1e-15));
        }
    }

    @Test
    void theFirstRuleThatHoldsNamesACustomer() {
        try (Workbench bench = Workbench.csv(FIVE)) {
            bench.prepare(
                    recipe(
                            "  - rules: { few: a < 3, even: a % 2 = 0 }\n    as: kind\n    otherwise: other\n",
                            "features: [a]\n"));
            assertThat(values(bench, "kind"))
                    .containsExactly("few", "few", "other", "even", "even");
        }
    }

    @Test
    void rangeScalingMapsLeastAndMostToZeroAndOne() {
        try (Workbench bench = Workbench.csv(FIVE)) {
            Prepared prepared = bench.prepare(recipe("", "features: [a, c]\nscale: range\n"));
            assertThat(prepared.fitted().scaler().centres()).containsExactly(1.0, 10.0);
            assertThat(prepared.fitted().scaler().scales()).containsExactly(99.0, 40.0);
        }
    }

    @Test
    void aWeightStretchesAFeatureAndUnscaledLeavesItAlone() {
        try (Workbench bench = Workbench.csv(FIVE)) {
            Prepared prepared =
                    bench.prepare(
                            recipe(
                                    "",
                                    "features: [a, b, c]\nscale: range\nunscaled: [b]\nweights: { c: 4 }\n"));
            assertThat(prepared.fitted().scaler().centres()).containsExactly(1.0, 0.0, 10.0);
            assertThat(prepared.fitted().scaler().scales()).containsExactly(99.0, 1.0, 10.0);
        }
    }

    @Test
    void yeoJohnsonFindsTheLambdasOfTheLiterature() {
        assertThat(YeoJohnson.lambda(new double[] {1, 3, 4})).isCloseTo(1.38668179, within(1e-6));
        assertThat(YeoJohnson.lambda(new double[] {2, 2, 5})).isCloseTo(-3.10053313, within(1e-6));
        try (Workbench bench = Workbench.csv("id,a,b\n1,1,2\n2,3,2\n3,4,5\n")) {
            Prepared prepared =
                    bench.prepare(
                            recipe("", "features: [a, b]\ntransform: { yeo_johnson: [a, b] }\n"));
            FittedPreparation.Scaler scaler = prepared.fitted().scaler();
            double[][] z = new double[2][3];
            bench.engine()
                    .table(prepared.table())
                    .numbers(scaler.columns())
                    .scan((_, count, batch) -> {
                        for (int j = 0; j < 2; j++) {
                            for (int row = 0; row < count; row++) {
                                z[j][row] =
                                        (batch[j][row] - scaler.centres().get(j))
                                                / scaler.scales().get(j);
                            }
                        }
                    });
            assertThat(z[0])
                    .containsExactly(
                            new double[] {-1.31616039, .20998268, 1.1061777}, within(1e-6));
            assertThat(z[1])
                    .containsExactly(
                            new double[] {-.70710678, -.70710678, 1.41421356}, within(1e-6));
        }
    }

    @Test
    void sparkSqlIsWrittenInItsOwnWords() {
        String csv =
                "Customer ID,spent,joined,town\n1,10,2024-01-31,x\n2,20,2024-02-29,it's\n3,40,2024-03-01,y\n";
        try (Workbench bench = Workbench.csv(csv)) {
            Prepared prepared =
                    bench.prepare(
                            """
                            recipe: test
                            as_of: 2024-03-31
                            columns:
                              Customer ID: { role: id }
                            steps:
                              - drop: "town = 'it''s \\\\ odd'"
                              - derive: { days: as_of - joined }
                            features: [spent, days]
                            """);
            String sql =
                    new ScoringSelect(
                                    prepared.fitted(),
                                    LowestCost.nearest(
                                            Matrix.ofRows(
                                                    new double[] {-1, 0.5},
                                                    new double[] {1, -0.5})),
                                    SqlDialect.spark())
                            .sql();
            assertThat(sql)
                    .contains("`Customer ID`")
                    .contains("`town` = 'it\\'s \\\\ odd'")
                    .contains("CAST(datediff(DATE '2024-03-31', `joined`) AS BIGINT) AS `days`")
                    .contains("CAST('23.333333333333332' AS DOUBLE)")
                    .doesNotContain("\"")
                    .doesNotContain("VARCHAR");
        }
    }

    private static String recipe(String steps, String features) {
        return "recipe: test\ncolumns:\n  id: { role: id }\n"
                + (steps.isEmpty() ? "" : "steps:\n" + steps)
                + features;
    }

    /// A column after one step.
    private static List<String> column(String step, String second, String third, String column) {
        String more =
                List.of(second, third).stream()
                        .filter(line -> !line.isEmpty())
                        .map(line -> "    " + line + "\n")
                        .collect(Collectors.joining());
        try (Workbench bench = Workbench.csv(FIVE)) {
            bench.prepare(recipe("  - " + step + "\n" + more, "features: [b]\n"));
            return values(bench, column);
        }
    }

    private static List<String> values(Workbench bench, String expression) {
        var rows =
                bench.engine()
                        .query(
                                "SELECT CAST("
                                        + expression
                                        + " AS VARCHAR) FROM prepared ORDER BY id")
                        .rows();
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.get(row).text(0).replaceAll("\\.0$", ""))
                .toList();
    }
}
