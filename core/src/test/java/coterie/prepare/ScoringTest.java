package coterie.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.engine.PostgresServer;
import coterie.engine.dialect.Sql;
import coterie.engine.dialect.SqlDialect;
import coterie.kernel.Labels;
import coterie.kernel.Matrix;
import coterie.kernel.Rows;
import coterie.kernel.Scaling;
import coterie.kernel.cluster.LowestCost;
import coterie.prepare.select.ScoringSelect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
    @ParameterizedTest
    @CsvSource({
        "demographic-bins, customer-personality/comma-currency-mdy.csv",
        "shopping-behaviour, customer-personality/semicolon-bom-iso.csv",
        "buyer-personas, customer-personality/tab-dmy.csv",
        "full-pipeline, customer-personality/semicolon-bom-iso.csv",
        "sales-orders, sales-orders/new-1000-sales-records.xlsx",
        "mall, mall/mall-customers.csv"
    })
    void theScoringSelectGivesEveryCustomerTheSegmentOfTheModel(String recipe, String file) {
        try (Workbench bench = Workbench.real(file)) {
            Prepared prepared = bench.shipped(recipe);
            for (LowestCost rule : rules(prepared)) {
                Map<String, Integer> scored = new LinkedHashMap<>();
                bench.engine()
                        .query(
                                new ScoringSelect(prepared.fitted(), rule, SqlDialect.duckDb())
                                        .sql())
                        .rows()
                        .forEach(row -> scored.put(row.text(0), (int) row.count(1)));
                assertThat(scored).isEqualTo(placed(bench, prepared, rule));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "demographic-bins, customer-personality/comma-currency-mdy.csv",
        "buyer-personas, customer-personality/tab-dmy.csv",
        "full-pipeline, customer-personality/semicolon-bom-iso.csv",
        "sales-orders, sales-orders/new-1000-sales-records.xlsx"
    })
    void postgreSqlGivesEveryCustomerTheSameSegment(String recipe, String file)
            throws SQLException {
        try (Workbench bench = Workbench.real(file);
                PostgresServer server = PostgresServer.start();
                Connection connection = server.connect()) {
            Prepared prepared = bench.shipped(recipe);
            copy(bench, connection);
            for (LowestCost rule : rules(prepared)) {
                String sql =
                        new ScoringSelect(prepared.fitted(), rule, SqlDialect.postgreSql()).sql();
                Map<String, Integer> scored = new LinkedHashMap<>();
                try (var answer = connection.createStatement().executeQuery(sql)) {
                    while (answer.next()) {
                        scored.put(answer.getString(1), answer.getInt(2));
                    }
                }
                assertThat(scored).isEqualTo(placed(bench, prepared, rule));
            }
        }
    }

    /// The table `customers`, with its own column names and types.
    private static void copy(Workbench bench, Connection connection) throws SQLException {
        var columns = bench.reading().columns();
        List<String> definitions = new ArrayList<>();
        for (var column : columns) {
            definitions.add(
                    Sql.name(column.name()) + " " + SqlDialect.postgreSql().type(column.type()));
        }
        connection
                .createStatement()
                .execute("CREATE TABLE customers (" + String.join(", ", definitions) + ")");
        String places = String.join(", ", columns.stream().map(_ -> "?").toList());
        try (var insert =
                connection.prepareStatement("INSERT INTO customers VALUES (" + places + ")")) {
            for (var row : bench.engine().query("SELECT * FROM customers").rows()) {
                for (int i = 0; i < columns.size(); i++) {
                    insert.setObject(i + 1, row.at(i).orElse(null));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// The nearest of four centres, and the likeliest of four components around them.
    private static List<LowestCost> rules(Prepared prepared) {
        Matrix centres = centres(prepared);
        double[][] variances = new double[centres.rows()][centres.columns()];
        for (int c = 0; c < variances.length; c++) {
            for (int j = 0; j < variances[c].length; j++) {
                variances[c][j] = 1.5 + Math.cos(2.9 * c + 1.1 * j);
            }
        }
        return List.of(
                LowestCost.nearest(centres),
                LowestCost.likeliest(centres, Matrix.ofRows(variances), List.of(.4, .3, .2, .1)));
    }

    /// Four centres somewhere among the customers.
    private static Matrix centres(Prepared prepared) {
        int width = prepared.fitted().scaler().features().size();
        double[][] centres = new double[4][width];
        for (int c = 0; c < centres.length; c++) {
            for (int j = 0; j < width; j++) {
                centres[c][j] = Math.sin(1.7 * c + 2.3 * j);
            }
        }
        return Matrix.ofRows(centres);
    }

    private static Map<String, Integer> placed(
            Workbench bench, Prepared prepared, LowestCost rule) {
        var scaler = prepared.fitted().scaler();
        Rows features = bench.engine().table(prepared.table()).numbers(scaler.columns());
        Labels labels = rule.labels(Scaling.of(scaler.centres(), scaler.scales()).apply(features));
        List<String> ids = new ArrayList<>();
        String id = prepared.id().orElse(Prepared.ROW);
        bench.engine().stream("SELECT \"" + id + "\" FROM prepared", row -> ids.add(row.text(0)));
        Map<String, Integer> placed = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            placed.put(ids.get(i), labels.at(i) + 1);
        }
        return placed;
    }
}
