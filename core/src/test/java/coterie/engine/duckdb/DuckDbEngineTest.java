package coterie.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.engine.Relation;
import coterie.engine.dialect.Sql;
import coterie.fault.CoterieException;
import coterie.kernel.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbEngineTest {
    @TempDir Path folder;
    private Engine engine;

    @BeforeEach
    void open() throws IOException {
        engine = Engines.open(Files.createDirectory(folder.resolve("work")), 4);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aTableRemembersItsRows() {
        Relation made = engine.create("a \"b", "SELECT * FROM range(5) AS r(i)");

        assertThat(made).isEqualTo(new Relation("a \"b", 5));
        assertThat(engine.relation("a \"b")).isEqualTo(made);
    }

    @Test
    void anAnswerHasTypedValues() {
        QueryResult answer =
                engine.query(
                        "SELECT 1::TINYINT AS a, 2.5::DOUBLE AS b, true AS c, DATE '2014-06-29' AS d,"
                                + " 'x' AS e, NULL::INTEGER AS f, 1.50::DECIMAL(9, 2) AS g, 9::HUGEINT AS h");

        assertThat(answer.columns()).containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
        QueryResult.Row row = answer.only();
        assertThat(row.at(0)).contains(1L);
        assertThat(row.number(1)).isEqualTo(2.5);
        assertThat(row.at(2)).contains(true);
        assertThat(row.at(3)).contains(LocalDate.of(2014, 6, 29));
        assertThat(row.text(4)).isEqualTo("x");
        assertThat(row.at(5)).isEmpty();
        assertThat(row.number(5)).isNaN();
        assertThat(row.text(6)).isEqualTo("1.50");
        assertThat(row.count(7)).isEqualTo(9);
    }

    @Test
    void numbersComeInTableOrderEveryTime() {
        engine.create(
                "t",
                "SELECT i, CASE WHEN i % 7 = 0 THEN NULL ELSE i / 2 END AS half,"
                        + " i % 2 = 0 AS even FROM range(300000) AS r(i)");
        Rows rows = engine.table(engine.relation("t")).numbers(List.of("i", "half", "even"));

        for (int scan = 0; scan < 2; scan++) {
            long[] next = {0};
            rows.scan((first, count, columns) -> {
                assertThat(first).isEqualTo(next[0]);
                for (int r = 0; r < count; r++) {
                    long i = next[0]++;
                    assertThat(columns[0][r]).isEqualTo((double) i);
                    assertThat(columns[1][r])
                            .isEqualTo(Double.valueOf(i % 7 == 0 ? Double.NaN : i / 2.0));
                    assertThat(columns[2][r]).isEqualTo(i % 2 == 0 ? 1.0 : 0.0);
                }
            });
            assertThat(next[0]).isEqualTo(rows.size());
        }
    }

    @Test
    void aStreamKeepsItsOrderAndAllowsOtherQueries() {
        engine.create("t", "SELECT i FROM range(10000) AS r(i)");
        List<Long> seen = new ArrayList<>();

        engine.stream(
                "SELECT i FROM t",
                row -> {
                    if (seen.size() % 5000 == 0) {
                        engine.query("SELECT max(i) FROM t");
                    }
                    seen.add(row.count(0));
                });

        assertThat(seen).hasSize(10000).isSorted();
    }

    @Test
    void loadedRowsComeBack() {
        engine.create("t", "SELECT i FROM range(5000) AS r(i)");
        Rows rows = engine.table(engine.relation("t")).numbers(List.of("i"));

        Relation copy = engine.load("copy", List.of("label"), rows);

        assertThat(copy.rows()).isEqualTo(5000);
        assertThat(engine.query("SELECT count(*) FROM copy WHERE label = rowid").only().count(0))
                .isEqualTo(5000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_csv('OUTSIDE')",
                "SELECT * FROM read_text('OUTSIDE')",
                "SELECT * FROM read_blob('OUTSIDE')",
                "SELECT * FROM sniff_csv('OUTSIDE')",
                "SELECT * FROM 'OUTSIDE'",
                "SELECT * FROM glob('/*')",
                "SELECT * FROM read_csv('WORK/../secret.csv')",
                "SELECT * FROM read_csv('WORK/link.csv')",
                "SELECT * FROM read_csv('http://127.0.0.1:1/x.csv')",
                "SELECT * FROM read_csv('s3://bucket/x.csv')",
                "SELECT * FROM duckdb_secrets() WHERE which_secret('x', 's3') IS NOT NULL"
            })
    void nothingOfTheHostIsReadable(String attempt) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n");
        Files.createSymbolicLink(folder.resolve("work/link.csv"), secret);
        String sql =
                attempt.replace("OUTSIDE", secret.toString())
                        .replace("WORK", folder.resolve("work").toString());

        assertThatThrownBy(() -> engine.query(sql)).isInstanceOf(CoterieException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET enable_external_access = true",
                "SET threads = 1",
                "SET allowed_directories = ['/']",
                "RESET lock_configuration",
                "INSTALL httpfs",
                "LOAD httpfs",
                "ATTACH 'FOLDER/other.db'",
                "COPY (SELECT 1) TO 'FOLDER/out.csv'",
                "EXPORT DATABASE 'FOLDER/export'"
            })
    void nothingCanBeUnlockedOrWrittenOutside(String attempt) {
        String sql = attempt.replace("FOLDER", folder.toString());

        assertThatThrownBy(() -> ((DuckDbEngine) engine).run(sql))
                .isInstanceOf(CoterieException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**/{out.csv,other.db,export}");
    }

    @Test
    void aNamedFileIsReadableAndItsNeighbourIsNot() throws IOException {
        Path named = Files.writeString(folder.resolve("it's.csv"), "a\n1\n");
        Path neighbour = Files.writeString(folder.resolve("other.csv"), "a\n1\n");
        try (Engine open = Engines.open(folder.resolve("work"), 1, named)) {
            assertThat(
                            open.query("SELECT a FROM read_csv(" + Sql.text(named.toString()) + ")")
                                    .rows())
                    .hasSize(1);
            assertThatThrownBy(() ->
                            open.query("FROM read_csv(" + Sql.text(neighbour.toString()) + ")"))
                    .isInstanceOf(CoterieException.class);
        }
    }
}
