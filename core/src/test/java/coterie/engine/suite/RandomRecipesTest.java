package coterie.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.engine.EngineKind;
import coterie.engine.Table;
import coterie.engine.query.Query;
import coterie.intake.DataFile;
import coterie.intake.Reading;
import coterie.intake.format.Intake;
import coterie.kernel.Progress;
import coterie.prepare.Ledger;
import coterie.prepare.Prepared;
import coterie.prepare.learn.Preparation;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Kind;
import coterie.recipe.expression.Kinds;
import coterie.recipe.yaml.RecipeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;

/// Recipes of random steps, prepared by every engine and worked out by hand.
@ParameterizedClass
@FieldSource("ENGINES")
class RandomRecipesTest {
    static final List<EngineKind> ENGINES = Engines.ALL;

    private static final List<Kind> KINDS =
            List.of(Kind.INTEGER, Kind.NUMBER, Kind.BOOLEAN, Kind.DATE, Kind.TEXT);

    private static final int FEWEST = 10;

    @TempDir Path folder;
    @Parameter EngineKind kind;

    @Test
    void aRecipeMeansTheSameEverywhere() throws IOException {
        for (int seed = 0; seed < 12; seed++) {
            Path file = source(seed);
            Path work = Files.createDirectory(folder.resolve("work" + seed));
            try (Engine engine = kind.open(work, 2, List.of(file))) {
                Reading reading = Intake.read(DataFile.of(file), engine, Progress.SILENT);
                check(reading, engine, new Random(seed));
            }
        }
    }

    private Path source(int seed) throws IOException {
        Random random = new Random(1000 + seed);
        StringBuilder text = new StringBuilder("whole,real,yes,day,word\n");
        for (int row = 0; row < 120; row++) {
            text.append(random.nextInt(7) == 0 ? "" : random.nextInt(-50, 50)).append(',');
            text.append(random.nextInt(7) == 0 ? "" : random.nextInt(-400, 400) / 8.0);
            text.append(random.nextBoolean() ? ",true," : ",false,");
            text.append("20").append(10 + random.nextInt(9)).append("-0");
            text.append(1 + random.nextInt(9)).append("-2").append(random.nextInt(9)).append(',');
            text.append(List.of("red", "Blue", "green", "").get(random.nextInt(4))).append('\n');
        }
        return Files.writeString(folder.resolve("source" + seed + ".csv"), text);
    }

    private void check(Reading reading, Engine engine, Random random) {
        Table source = engine.table(reading.table());
        Map<String, Kind> kinds = new LinkedHashMap<>(source.kinds().columns());
        List<Map<String, Optional<Object>>> rows = rows(source, List.copyOf(kinds.keySet()));
        List<Integer> left = new ArrayList<>();
        StringBuilder steps = new StringBuilder();
        for (int step = 1; step <= 6; step++) {
            RandomExpressions expressions =
                    new RandomExpressions(random, new LinkedHashMap<>(kinds));
            if (random.nextInt(3) == 0) {
                Expression condition = expressions.of(Kind.BOOLEAN, 2);
                var kept = rows.stream().filter(row -> holds(condition, row, kinds)).toList();
                if (kept.size() >= FEWEST) {
                    rows = kept;
                    left.add(kept.size());
                    steps.append("  - keep: ").append(quoted(condition)).append('\n');
                }
            } else {
                Kind made = KINDS.get(random.nextInt(KINDS.size()));
                Expression expression = expressions.of(made, 2);
                String name = "made" + step;
                Kinds before = new Kinds(Map.copyOf(kinds));
                rows.forEach(row -> row.put(name, new Worked(before, row).of(expression)));
                kinds.put(name, before.of(expression));
                steps.append("  - derive: { ").append(name).append(": ");
                steps.append(quoted(expression)).append(" }\n");
            }
        }
        String recipe =
                "recipe: drawn\nabout: Drawn by lot.\nsteps:\n"
                        + steps
                        + "  - derive: { one: \"coalesce(whole, 0)\", two: \"coalesce(real, 0.5)\" }\n"
                        + "features: [one, two]\n";
        Prepared prepared =
                Preparation.fit(
                        RecipeReader.read("drawn", recipe), reading, engine, Progress.SILENT);

        assertThat(
                        prepared.ledger().lines().stream()
                                .filter(line -> line.rowsAfter() < line.rowsBefore())
                                .map(Ledger.Line::rowsAfter))
                .as(recipe)
                .containsExactlyElementsOf(
                        left.stream()
                                .distinct()
                                .filter(count -> count < 120)
                                .map(Long::valueOf)
                                .toList());
        List<String> columns = List.copyOf(kinds.keySet());
        assertThat(rows(engine.table(prepared.table()), columns))
                .as(recipe)
                .isEqualTo(rows.stream().map(RandomRecipesTest::plain).toList());
    }

    private static boolean holds(
            Expression condition, Map<String, Optional<Object>> row, Map<String, Kind> kinds) {
        return new Worked(new Kinds(kinds), row).of(condition).equals(Optional.of(true));
    }

    private static String quoted(Expression expression) {
        return '"' + expression.text().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static List<Map<String, Optional<Object>>> rows(Table table, List<String> columns) {
        List<Map<String, Optional<Object>>> rows = new ArrayList<>();
        table.each(
                Query.columns(columns),
                row -> {
                    Map<String, Optional<Object>> values = new LinkedHashMap<>();
                    IntStream.range(0, columns.size())
                            .forEach(at -> values.put(columns.get(at), row.at(at)));
                    rows.add(plain(values));
                });
        return rows;
    }

    /// Negative zero equals zero.
    private static Map<String, Optional<Object>> plain(Map<String, Optional<Object>> row) {
        Map<String, Optional<Object>> values = new LinkedHashMap<>();
        row.forEach((column, value) ->
                values.put(
                        column,
                        value.map(each ->
                                each instanceof Double number ? (Object) (number + 0.0) : each)));
        return values;
    }
}
