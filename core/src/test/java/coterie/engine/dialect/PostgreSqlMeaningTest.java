package coterie.engine.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.engine.PostgresServer;
import coterie.recipe.expression.Expression;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgreSqlMeaningTest {
    private static PostgresServer server;
    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException {
        server = PostgresServer.start();
        connection = server.connect();
        connection
                .createStatement()
                .execute(
                        "CREATE TABLE t AS SELECT 7::bigint seven, 0.5::float8 half, NULL::bigint"
                                + " none, true yes, DATE '2014-06-29' AS day, TIMESTAMP"
                                + " '2014-06-30 23:59:59' AS moment, 'aß'::text word");
    }

    @AfterAll
    static void close() throws SQLException {
        if (connection != null) {
            connection.close();
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = SqlDialectTest.MEANINGS)
    void postgreSqlGivesEachExpressionTheSameMeaning(String expression, String expected)
            throws SQLException {
        String sql =
                SqlDialect.postgreSql().render(Expression.parse(expression), SqlDialectTest.KINDS);
        try (ResultSet answer =
                connection.createStatement().executeQuery("SELECT " + sql + " FROM t")) {
            answer.next();
            Object value = answer.getObject(1);
            String text =
                    switch (value) {
                        case null -> "";
                        case Double number -> number.toString();
                        default -> value.toString();
                    };
            assertThat(text).as(sql).isEqualTo(expected == null ? "" : expected);
        }
    }
}
