package coterie.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.engine.PostgresServer;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Column;
import coterie.intake.Database;
import coterie.intake.Reading;
import coterie.intake.Reading.RowCounts;
import coterie.kernel.Progress;
import coterie.recipe.expression.Kind;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgreSqlTest {
    private PostgresServer server;

    @BeforeAll
    void start() throws SQLException {
        server = PostgresServer.start();
        server.execute(
                "CREATE TABLE buyers (id bigint, \"Full Name\" text, joined date, seen timestamptz,"
                        + " spent numeric(10,2), score double precision, active boolean, tag uuid)",
                "INSERT INTO buyers VALUES"
                        + " (1, 'Anna, \"A\"', '2014-06-29', '2020-03-29 02:30+02', 12.50, 0.1, true,"
                        + " 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'),"
                        + " (2, '', NULL, NULL, NULL, 'NaN', false, NULL)",
                "CREATE TABLE nobody (id int)");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aTableIsReadWithItsTypes(@TempDir Path work) {
        try (Engine engine = Engines.open(work, 2)) {
            Reading reading =
                    Intake.read(
                            Database.table(server.address(), "public.buyers"),
                            engine,
                            Progress.SILENT);

            assertThat(reading.rows()).isEqualTo(new RowCounts(2, 2, 0, 0));
            assertThat(reading.source()).isEqualTo("public.buyers");
            assertThat(reading.columns().stream().map(Column::type).toList())
                    .containsExactly(
                            Kind.INTEGER,
                            Kind.TEXT,
                            Kind.DATE,
                            Kind.TIMESTAMP,
                            Kind.NUMBER,
                            Kind.NUMBER,
                            Kind.BOOLEAN,
                            Kind.TEXT);
            var row = engine.query("SELECT * FROM customers ORDER BY id").rows().getFirst();
            assertThat(row.text(1)).isEqualTo("Anna, \"A\"");
            assertThat(row.text(2)).isEqualTo("2014-06-29");
            assertThat(row.text(3)).isEqualTo("2020-03-29T00:30");
            assertThat(row.number(4)).isEqualTo(12.5);
            assertThat(row.number(5)).isEqualTo(0.1);
            assertThat(engine.query("SELECT score FROM customers WHERE id = 2").only().at(0))
                    .isEmpty();
        }
    }

    @Test
    void aQueryIsReadToo(@TempDir Path work) {
        try (Engine engine = Engines.open(work, 2)) {
            Reading reading =
                    Intake.read(
                            Database.query(
                                    server.address(),
                                    "SELECT g AS id, g % 7 AS week FROM generate_series(1, 50000) g;"),
                            engine,
                            Progress.SILENT);

            assertThat(reading.rows().loaded()).isEqualTo(50_000);
            assertThat(engine.query("SELECT sum(id) FROM customers").only().count(0))
                    .isEqualTo(1_250_025_000L);
        }
    }

    @Test
    void nothingIsWrittenAndFailuresAreInWords(@TempDir Path work) {
        try (Engine engine = Engines.open(work, 2)) {
            for (String attempt :
                    List.of(
                            "DELETE FROM buyers RETURNING id",
                            "SELECT 1) TO PROGRAM 'touch x' --",
                            "SELECT * FROM nothing")) {
                refused(engine, Database.query(server.address(), attempt));
            }
            refused(engine, Database.query("jdbc:postgresql://127.0.0.1:1/x", "SELECT 1"));
            assertThatThrownBy(() ->
                            Intake.read(
                                    Database.table(server.address(), "nobody"),
                                    engine,
                                    Progress.SILENT))
                    .isInstanceOfSatisfying(
                            CoterieException.class,
                            fault -> assertThat(fault.code()).isEqualTo(FaultCode.NO_DATA_ROWS));
        }
    }

    @Test
    void passwordsAreNotTakenFromTheAddress() {
        for (String address :
                List.of(
                        "jdbc:postgresql://host/shop?user=a&password=b",
                        "jdbc:postgresql://a:b@host/shop",
                        "jdbc:postgresql://a:b/c@host/shop",
                        "jdbc:postgresql://host/shop?sslpassword=b",
                        "jdbc:postgresql://host/shop?socketFactory=java.lang.String",
                        "jdbc:postgresql://host/shop?options=-c%20default_transaction_read_only=off",
                        "jdbc:h2:mem:x")) {
            assertThatThrownBy(() -> Database.table(address, "t"))
                    .isInstanceOfSatisfying(
                            CoterieException.class,
                            fault -> assertThat(fault.code()).isEqualTo(FaultCode.USAGE));
        }
    }

    private static void refused(Engine engine, Database database) {
        assertThatThrownBy(() -> Intake.read(database, engine, Progress.SILENT))
                .isInstanceOfSatisfying(
                        CoterieException.class,
                        fault -> assertThat(fault.code()).isEqualTo(FaultCode.CONNECTION_FAILED));
    }
}
