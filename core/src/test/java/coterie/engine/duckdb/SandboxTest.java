package coterie.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.engine.Relation;
import coterie.engine.Sandbox;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {
    @TempDir Path folder;
    private Engine engine;
    private Sandbox sandbox;

    @BeforeEach
    void open() throws IOException {
        Path work = Files.createDirectory(folder.resolve("work"));
        engine = Engines.open(work, 2);
        engine.create("secrets", "SELECT 42 AS answer");
        Relation customers =
                engine.create(
                        "customers",
                        "SELECT i AS id, DATE '2014-06-29' AS day, 'x' AS text FROM range(10) AS r(i)");
        sandbox = engine.sandbox(customers, 2);
    }

    @AfterEach
    void close() {
        sandbox.close();
        engine.close();
    }

    @Test
    void anySelectIsAnswered() {
        QueryResult answer =
                sandbox.query(
                        "WITH big AS (SELECT * FROM customers WHERE id > 7)"
                                + " SELECT count(*) AS n, sum(id) AS total, max(day) AS day, NULL AS none,"
                                + " list(id ORDER BY id) AS ids FROM big -- done");

        assertThat(answer.columns()).containsExactly("n", "total", "day", "none", "ids");
        assertThat(answer.only().at(0)).contains(2L);
        assertThat(answer.only().at(1)).contains(17L);
        assertThat(answer.only().at(2)).contains(LocalDate.of(2014, 6, 29));
        assertThat(answer.only().at(3)).isEmpty();
        assertThat(answer.only().text(4)).isEqualTo("[8, 9]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE customers",
                "DELETE FROM customers",
                "INSERT INTO customers VALUES (1, NULL, 'x')",
                "SELECT 1; SELECT 2",
                "SELECT 1; DROP TABLE customers",
                "SET threads = 1",
                "COPY customers TO 'out.csv'",
                "ATTACH 'other.db'",
                "PRAGMA database_list",
                "CALL pragma_version()",
                "SELECT * FROM secrets",
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM '/etc/passwd'",
                "SELECT * FROM read_text('/etc/hostname')",
                "SELECT * FROM glob('/*')",
                "SELECT getenv('PATH')",
                "SELECT nonsense FROM customers",
                "SELEC 1",
                ""
            })
    void everythingElseIsRefusedInWords(String attempt) {
        assertThatThrownBy(() -> sandbox.query(attempt))
                .isInstanceOfSatisfying(
                        CoterieException.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo(FaultCode.USAGE);
                            assertThat(fault)
                                    .hasMessageContaining("SELECT over the table customers");
                        });
        assertThat(sandbox.query("SELECT count(*) FROM customers").only().count(0)).isEqualTo(10);
    }

    @Test
    void whatIsWrongIsSaidWithoutTheStatement() {
        assertThatThrownBy(() -> sandbox.query("DELETE FROM customers"))
                .hasMessage(
                        "The query cannot be answered: it is not a SELECT, and nothing else is run."
                                + " Write one SELECT over the table customers.");
        assertThatThrownBy(() -> sandbox.query("SELECT nonsense\nFROM customers"))
                .hasMessageStartingWith("The query cannot be answered: Referenced column")
                .hasMessageNotContainingAny("LINE", "^", "Error");
    }

    @Test
    void nothingIsLeftBehindInTheWorkDirectory() throws IOException {
        try (var files = Files.list(folder.resolve("work"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString).toList())
                    .isEqualTo(List.of());
        }
    }
}
