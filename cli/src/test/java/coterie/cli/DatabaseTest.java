package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands on a database. Where a server is needed Debian's `pg_virtualenv` starts one with a
/// password and hands it over in the environment, as users do.
class DatabaseTest {
    private static final Path VIRTUAL = Path.of("/usr/bin/pg_virtualenv");

    private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/shop";

    @TempDir Path folder;

    @Test
    void aTableOfARealServerIsExploredAndSegmented() throws IOException, InterruptedException {
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(Files.isExecutable(VIRTUAL), "no PostgreSQL here");
        }
        Path sample = folder.resolve("sample.csv");
        Typed.coterie("sample", "mall", "--out", sample.toString());
        Path steps =
                Files.writeString(
                        folder.resolve("steps.sh"),
                        """
                        set -e
                        psql -q <<END
                        CREATE SCHEMA shop;
                        CREATE TABLE shop.visitors ("CustomerID" int, "Gender" text, "Age" int,
                            "Income" numeric(8,2), "Score" double precision);
                        \\\\copy shop.visitors FROM '%1$s' WITH (FORMAT csv, HEADER)
                        END
                        at="jdbc:postgresql://$PGHOST:$PGPORT/postgres"
                        coterie() { %2$s coterie.cli.Main "$@"; }
                        coterie explore "$at" --table shop.visitors --json
                        coterie run "$at" --query "SELECT * FROM shop.visitors" --out %3$s/study
                        coterie explore "$at" --table nothing || echo "code $?"
                        unset PGPASSWORD
                        coterie explore "$at" --table shop.visitors || echo "code $?"
                        """
                                .formatted(sample, java(), folder));
        Path log = folder.resolve("log");
        Process process =
                new ProcessBuilder(VIRTUAL.toString(), "-t", "sh", steps.toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(log);

        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said)
                .contains("200 customers, 5 columns, postgresql")
                .contains("\"rows\":{\"read\":200,\"loaded\":200,\"rejected\":0,\"blank\":0}")
                .contains("relation \"nothing\" does not exist")
                .contains("password")
                .contains("code 2\n");
        assertThat(folder.resolve("study/report.html")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("study/study.json")))
                .contains("SELECT * FROM shop.visitors")
                .doesNotContain("localhost");
    }

    @Test
    void whatCannotBeAskedIsRefusedInWords() {
        refused("PGUSER and PGPASSWORD", NOWHERE, "--table", "customers");
        refused("--table or --query", NOWHERE);
        refused("--table or --query", NOWHERE, "--table", "a", "--query", "SELECT 1");
        refused("PGPASSWORD", "jdbc:postgresql://ann:secret@host/shop", "--table", "a");
        refused("PGPASSWORD", "jdbc:postgresql://host/shop?password=secret", "--table", "a");
        refused("Only PostgreSQL", "jdbc:mysql://host/shop", "--table", "a");
        refused("is a file", folder.resolve("a.csv").toString(), "--table", "a");
        refused("states itself", NOWHERE, "--table", "a", "--decimal", "comma");
    }

    private static void refused(String words, String source, String... options) {
        for (String command : List.of("explore", "run")) {
            List<String> line = new ArrayList<>(List.of(command, source));
            line.addAll(List.of(options));
            Typed typed = Typed.coterie(line.toArray(String[]::new));
            assertThat(typed.exitCode()).as(typed.err()).isEqualTo(2);
            assertThat(typed.err()).contains(words).doesNotContain("secret").hasLineCount(1);
        }
    }

    private static String java() {
        return String.format(
                Locale.ROOT,
                "%s/bin/java --enable-native-access=ALL-UNNAMED -cp %s",
                System.getProperty("java.home"),
                System.getProperty("java.class.path"));
    }
}
