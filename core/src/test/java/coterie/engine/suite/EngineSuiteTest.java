package coterie.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.engine.EngineKind;
import coterie.engine.ParquetFile;
import coterie.engine.QueryResult;
import coterie.engine.Relation;
import coterie.engine.RowWork;
import coterie.engine.Table;
import coterie.engine.query.By;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.engine.query.Where;
import coterie.kernel.Progress;
import coterie.kernel.Rows;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Expression.Column;
import coterie.recipe.expression.Expression.Order;
import coterie.recipe.expression.Kind;
import coterie.recipe.expression.Kinds;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// What every engine must do, whatever it is made of. A new one joins by its line in the catalogue.
@ParameterizedClass
@MethodSource("engines")
class EngineSuiteTest {
    private static final SequencedMap<String, Kind> ONE = kinds("x", Kind.INTEGER);

    @TempDir Path work;
    private final EngineKind kind;
    private Engine engine;

    EngineSuiteTest(EngineKind kind) {
        this.kind = kind;
    }

    static Stream<EngineKind> engines() {
        return Engines.ALL.stream();
    }

    @BeforeEach
    void open() {
        engine = kind.open(work, 3, List.of());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static SequencedMap<String, Kind> kinds(Object... pairs) {
        SequencedMap<String, Kind> kinds = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            kinds.put((String) pairs[i], (Kind) pairs[i + 1]);
        }
        return kinds;
    }

    private Table table(TestTable table) {
        return engine.table(table.load(engine, "t"));
    }

    private Table numbered(int rows) {
        return table(
                TestTable.of(
                        kinds(Engine.ROW, Kind.INTEGER, "half", Kind.NUMBER, "odd", Kind.BOOLEAN),
                        IntStream.rangeClosed(1, rows)
                                .mapToObj(row ->
                                        List.<Object>of(
                                                (long) row,
                                                row % 7 == 0 ? "" : row / 2.0,
                                                row % 2 == 1))
                                .toList()));
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(kind.id()).matches("[a-z]+");
        assertThat(engine.version()).isNotBlank();
        assertThat(engine.reads(engine.work().resolve("x"))).isTrue();
        assertThat(engine.reads(engine.work().resolve("../x"))).isFalse();
    }

    @Test
    void aLoadedTextIsTheTable() {
        TestTable made = TestTable.random(new Random(1), 500);
        Table table = table(made);

        assertThat(table.relation().rows()).isEqualTo(500);
        assertThat(table.kinds()).isEqualTo(new Kinds(made.kinds()));
        assertThat(values(table, List.copyOf(made.kinds().keySet()))).isEqualTo(values(made));
    }

    @Test
    void namesAndTextsMayBeHostile() {
        String name = "a \"b'; DROP TABLE t; --\\`";
        TestTable made =
                TestTable.of(
                        kinds(name, Kind.TEXT, "", Kind.INTEGER),
                        List.of(
                                List.of("'; DROP TABLE x; --", 1L),
                                List.of("\\' \" `", 2L),
                                List.of("line\nbreak", 3L),
                                List.of("🙂\u0301", 4L)));
        SequencedMap<String, Kind> kinds = kinds(name, Kind.TEXT, "`; --", Kind.INTEGER);
        TestTable renamed =
                new TestTable(
                        kinds,
                        made.rows().stream()
                                .map(row -> {
                                    Map<String, Optional<Object>> copy = new LinkedHashMap<>();
                                    copy.put(name, row.get(name));
                                    copy.put("`; --", row.get(""));
                                    return copy;
                                })
                                .toList());
        Table table = engine.table(renamed.load(engine, name));

        assertThat(engine.relation(name)).isEqualTo(new Relation(name, 4));
        assertThat(values(table, List.of(name, "`; --"))).isEqualTo(values(renamed));
        for (Object text : renamed.present(name)) {
            Expression same =
                    new Expression.Comparison(
                            Order.EQUAL, new Column(name), new Expression.Text(text.toString()));
            assertThat(only(table, Query.of(Item.rows()).where(same)).count(0)).isEqualTo(1);
        }
        Relation copy =
                table.create("copy \"'`", List.of("\"x'`"), Query.columns(List.of("`; --")));
        assertThat(numbers(engine.table(copy), "\"x'`")).containsExactly(1.0, 2.0, 3.0, 4.0);
    }

    @Test
    void valuesAtTheLimitsSurvive() {
        List<List<Object>> rows =
                List.of(
                        List.of(Long.MAX_VALUE, Double.MAX_VALUE, LocalDate.of(9999, 12, 31)),
                        List.of(Long.MIN_VALUE, -Double.MAX_VALUE, LocalDate.of(1, 1, 1)),
                        List.of(0L, Double.MIN_VALUE, LocalDate.of(1970, 1, 1)),
                        List.of(1L, 0.1, LocalDate.of(2000, 2, 29)));
        TestTable made =
                TestTable.of(kinds("n", Kind.INTEGER, "x", Kind.NUMBER, "d", Kind.DATE), rows);
        Table table = table(made);

        assertThat(values(table, List.of("n", "x", "d"))).isEqualTo(values(made));
        QueryResult.Row found =
                only(
                        table,
                        Query.of(
                                new Item.Least(new Column("n")),
                                new Item.Greatest(new Column("n")),
                                new Item.Least(new Column("x")),
                                new Item.Greatest(new Column("x")),
                                new Item.Sum(new Column("n"))));
        assertThat(found.at(0)).contains(Long.MIN_VALUE);
        assertThat(found.at(1)).contains(Long.MAX_VALUE);
        assertThat(found.number(2)).isEqualTo(-Double.MAX_VALUE);
        assertThat(found.number(3)).isEqualTo(Double.MAX_VALUE);
        assertThat(found.at(4)).contains(0L);
    }

    @Test
    void aSumMayLeave64Bits() {
        Table table =
                table(TestTable.of(ONE, Collections.nCopies(3, List.<Object>of(Long.MAX_VALUE))));
        BigInteger sum = BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(3));

        assertThat(
                        only(table, Query.of(new Item.Sum(new Column("x"))))
                                .at(0)
                                .map(value -> new BigInteger(value.toString())))
                .contains(sum);
    }

    @Test
    void anEmptyTableHasAnswersToo() {
        Table table = table(TestTable.of(kinds("x", Kind.NUMBER, "word", Kind.TEXT), List.of()));
        QueryResult.Row found =
                only(
                        table,
                        Query.of(
                                Item.rows(),
                                new Item.Values(new Column("x")),
                                new Item.Least(new Column("x")),
                                new Item.Sum(new Column("x")),
                                new Item.Bytes("word"),
                                new Item.Distinct("word")));

        assertThat(table.relation().rows()).isZero();
        assertThat(found.count(0)).isZero();
        assertThat(found.count(1)).isZero();
        assertThat(found.at(2)).isEmpty();
        assertThat(found.at(3)).isEmpty();
        assertThat(found.at(4)).isEmpty();
        assertThat(found.count(5)).isZero();
        assertThat(table.answer(Query.of(Item.column("word"), Item.rows())).rows()).isEmpty();
        assertThat(table.quantiles("x", List.of(0.0, 0.5))).isEmpty();
        assertThat(table.repeats(List.of("x", "word"))).isEqualTo(new Table.Repeats(0, 0));
        assertThat(numbers(table, "x")).isEmpty();
        assertThat(table.head(5).rows()).isEmpty();
        assertThat(table.sample("s", List.of("x"), 3).rows()).isZero();
        assertThat(table.with("w", doubled("x", new Expression.Truth(true))).rows()).isZero();
    }

    @Test
    void numbersKeepTheOrderAtEveryScan() {
        int rows = 70_000;
        Rows numbers = numbered(rows).numbers(List.of(Engine.ROW, "half", "odd"));

        assertThat(numbers.size()).isEqualTo(rows);
        for (int scan = 0; scan < 2; scan++) {
            long[] next = {0};
            numbers.scan((first, count, columns) -> {
                assertThat(first).isEqualTo(next[0]);
                for (int at = 0; at < count; at++) {
                    long row = ++next[0];
                    assertThat(columns[0][at]).isEqualTo((double) row);
                    assertThat(columns[1][at])
                            .isEqualTo(Double.valueOf(row % 7 == 0 ? Double.NaN : row / 2.0));
                    assertThat(columns[2][at]).isEqualTo(row % 2 == 1 ? 1.0 : 0.0);
                }
            });
            assertThat(next[0]).isEqualTo(rows);
        }
    }

    @Test
    void aStreamAllowsOtherQuestions() {
        Table table = numbered(9_000);
        List<Long> seen = new ArrayList<>();

        table.each(
                Query.columns(List.of(Engine.ROW)).sorted(By.rising(Item.column(Engine.ROW))),
                row -> {
                    if (seen.size() % 4_000 == 0) {
                        assertThat(only(table, Query.of(Item.rows())).count(0)).isEqualTo(9_000);
                    }
                    seen.add(row.count(0));
                });

        assertThat(seen).hasSize(9_000).isSorted();
    }

    @Test
    void aggregatesAreThoseOfTheValues() {
        for (int seed = 0; seed < 5; seed++) {
            TestTable made = TestTable.random(new Random(seed), 400);
            Table table = engine.table(made.load(engine, "t" + seed));
            for (String column : made.kinds().keySet()) {
                List<Object> present = made.present(column);
                Expression of = new Column(column);
                QueryResult.Row found =
                        only(
                                table,
                                Query.of(
                                        new Item.Values(of),
                                        new Item.Distinct(column),
                                        new Item.Least(of),
                                        new Item.Greatest(of),
                                        new Item.RowsWhere(Where.missing(column)),
                                        Item.rows()));
                assertThat(found.count(0)).isEqualTo(present.size());
                assertThat(found.count(1)).isEqualTo(new HashSet<>(present).size());
                assertThat(found.at(2)).isEqualTo(present.stream().min(Worked::compare));
                assertThat(found.at(3)).isEqualTo(present.stream().max(Worked::compare));
                assertThat(found.count(4)).isEqualTo(400 - present.size());
                assertThat(found.count(5)).isEqualTo(400);
            }
            QueryResult.Row sums =
                    only(
                            table,
                            Query.of(new Item.Sum(new Column("whole")), new Item.Bytes("word")));
            assertThat(sums.count(0))
                    .isEqualTo(
                            made.present("whole").stream().mapToLong(value -> (Long) value).sum());
            assertThat(sums.count(1))
                    .isEqualTo(
                            made.present("word").stream()
                                    .mapToLong(text ->
                                            text.toString().getBytes(StandardCharsets.UTF_8).length)
                                    .sum());
        }
    }

    @Test
    void groupsHaveMissingValuesAsOneOfTheirOwn() {
        TestTable made = TestTable.random(new Random(7), 600);
        Table table = table(made);
        Map<List<Optional<Object>>, Long> expected = new HashMap<>();
        made.rows()
                .forEach(row ->
                        expected.merge(List.of(row.get("few"), row.get("word")), 1L, Long::sum));
        Map<List<Optional<Object>>, Long> found = new HashMap<>();

        table.each(
                Query.of(Item.column("few"), Item.rows(), Item.column("word")),
                row -> found.put(List.of(row.at(0), row.at(2)), row.count(1)));

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void anOrderPutsMissingLastAndComparesTextsByBytes() {
        TestTable made = TestTable.random(new Random(9), 200);
        Table table = table(made);
        for (boolean falling : new boolean[] {true, false}) {
            List<Object> expected = new ArrayList<>(made.present("word"));
            Comparator<Object> order = Worked::compare;
            expected.sort(falling ? order.reversed() : order);
            List<Object> found = new ArrayList<>();
            table.each(
                    Query.columns(List.of("word")).sorted(new By(Item.column("word"), falling)),
                    row -> found.add(row.at(0).orElse("missing")));
            assertThat(found.subList(0, expected.size())).isEqualTo(expected);
            assertThat(found.subList(expected.size(), 200)).containsOnly("missing");
        }
    }

    @Test
    void theFirstOfAnAnswerAreTaken() {
        Table table = numbered(20);
        Item row = Item.column(Engine.ROW);

        assertThat(
                        table.answer(Query.of(row).sorted(By.falling(row)).first(3)).rows().stream()
                                .map(each -> each.count(0)))
                .containsExactly(20L, 19L, 18L);
        assertThat(table.answer(Query.of(row).first(0)).rows()).isEmpty();
        assertThat(table.head(4).rows().stream().map(each -> each.count(0)))
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(table.head(4).columns()).containsExactly(Engine.ROW, "half", "odd");
    }

    @Test
    void ranksAndLotsBelongToTheRow() {
        Table table = numbered(50);
        Item row = Item.column(Engine.ROW);
        Item lot = new Item.Lot(42, Engine.ROW);
        Item rank = new Item.Rank(List.of(By.falling(lot), By.rising(row)));
        List<String> lots = new ArrayList<>();

        table.each(
                Query.of(lot, rank).sorted(By.rising(rank)),
                each -> {
                    lots.add(each.text(0));
                    assertThat(each.count(1)).isEqualTo(lots.size());
                });

        assertThat(lots).hasSize(50).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(only(table, Query.of(lot).where(Where.is(Engine.ROW, Order.EQUAL, 7))).text(0))
                .isEqualTo(md5("42:7"));
    }

    private static String md5(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("MD5")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void quantilesAreOfTypeSeven() {
        TestTable made = TestTable.random(new Random(11), 301);
        List<Double> shares = List.of(0.0, 0.005, 0.25, 0.5, 0.75, 0.995, 1.0);
        for (String column : List.of("whole", "real")) {
            List<Double> sorted =
                    made.present(column).stream()
                            .map(value -> ((Number) value).doubleValue())
                            .sorted()
                            .toList();
            List<Double> found = engine.table(made.load(engine, column)).quantiles(column, shares);
            for (int i = 0; i < shares.size(); i++) {
                double place = shares.get(i) * (sorted.size() - 1);
                double low = sorted.get((int) Math.floor(place));
                double high = sorted.get((int) Math.ceil(place));
                double expected = low + (place - Math.floor(place)) * (high - low);
                assertThat(found.get(i))
                        .isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-9));
            }
        }
    }

    @Test
    void rowsThatRepeatAreCounted() {
        TestTable made = TestTable.random(new Random(13), 300);
        List<String> columns = List.of("few", "yes", "word");
        Map<List<Optional<Object>>, Long> counts = new HashMap<>();
        made.rows()
                .forEach(row ->
                        counts.merge(columns.stream().map(row::get).toList(), 1L, Long::sum));
        List<Long> repeated = counts.values().stream().filter(count -> count > 1).toList();

        assertThat(table(made).repeats(columns))
                .isEqualTo(
                        new Table.Repeats(
                                repeated.stream().mapToLong(Long::longValue).sum(),
                                repeated.size()));
    }

    @Test
    void aSampleDependsOnTheValuesAlone() {
        TestTable made = TestTable.random(new Random(17), 500);
        List<Map<String, Optional<Object>>> rows = new ArrayList<>(made.rows());
        Collections.shuffle(rows, new Random(18));
        List<String> columns = List.of("whole", "real", "day");
        Relation one = engine.table(made.load(engine, "one")).sample("one sample", columns, 100);
        Relation other =
                engine.table(new TestTable(made.kinds(), rows).load(engine, "other"))
                        .sample("other sample", columns, 100);

        assertThat(one.rows()).isEqualTo(100);
        assertThat(values(engine.table(one), columns))
                .containsExactlyInAnyOrderElementsOf(values(engine.table(other), columns));
        assertThat(engine.table(one).sample("all", columns, 1000).rows()).isEqualTo(100);
    }

    @Test
    void resultsBelongToTheirRows() {
        Table table = numbered(20_000);
        Table all =
                engine.table(table.with("all", doubled(Engine.ROW, new Expression.Truth(true))));
        Expression odd = new Column("odd");
        Table some = engine.table(table.with("some", doubled(Engine.ROW, odd)));

        assertThat(List.copyOf(all.kinds().columns().keySet()))
                .containsExactly(Engine.ROW, "half", "odd", "twice", "also");
        long[] next = {0};
        all.each(
                Query.columns(List.of(Engine.ROW, "twice", "also")),
                row -> {
                    assertThat(row.count(0)).isEqualTo(++next[0]);
                    assertThat(row.at(1)).contains(2 * row.count(0));
                    assertThat(row.at(2)).contains(2.0 * row.count(0));
                });
        assertThat(next[0]).isEqualTo(20_000);
        long[] again = {0};
        some.each(
                Query.columns(List.of(Engine.ROW, "twice", "odd")),
                row -> {
                    assertThat(row.count(0)).isEqualTo(++again[0]);
                    assertThat(row.at(1))
                            .isEqualTo(
                                    row.count(0) % 2 == 1
                                            ? Optional.of(2 * row.count(0))
                                            : Optional.empty());
                });
        assertThat(again[0]).isEqualTo(20_000);
    }

    private static RowWork doubled(String column, Expression where) {
        return RowWork.of(
                        List.of(column),
                        Twice::new,
                        kinds("twice", Kind.INTEGER, "also", Kind.NUMBER))
                .where(where);
    }

    /// Twice a column, twice.
    private record Twice(Rows rows) implements Rows {
        @Override
        public long size() {
            return rows.size();
        }

        @Override
        public int width() {
            return 2;
        }

        @Override
        public void scan(Sink sink) {
            rows.scan((first, count, columns) -> {
                double[] twice = new double[count];
                for (int row = 0; row < count; row++) {
                    twice[row] = 2 * columns[0][row];
                }
                sink.accept(first, count, new double[][] {twice, twice});
            });
        }
    }

    @Test
    void whatIsWrittenIsRead() {
        TestTable made = TestTable.random(new Random(19), 300);
        Path file = engine.work().resolve("it's.parquet");
        table(made).write(file);

        List<ParquetFile.Described> described = engine.describe(file);
        Relation read = engine.load("read", ParquetFile.whole(file, described), Progress.SILENT);

        assertThat(described.stream().map(column -> column.kind().orElseThrow()))
                .containsExactlyElementsOf(made.kinds().values());
        assertThat(values(engine.table(read), List.copyOf(made.kinds().keySet())))
                .isEqualTo(values(made));
    }

    @Test
    void aDroppedTableIsGone() {
        Relation table = numbered(3).relation();
        engine.drop(table);

        assertThat(numbered(4).relation()).isEqualTo(new Relation("t", 4));
    }

    @Test
    void everyExpressionMeansTheSame() {
        TestTable made = TestTable.random(new Random(23), 60);
        Table table = table(made);
        Kinds kinds = new Kinds(made.kinds());
        List<Kind> wanted = List.of(Kind.INTEGER, Kind.NUMBER, Kind.BOOLEAN, Kind.DATE, Kind.TEXT);
        for (int seed = 0; seed < 400; seed++) {
            RandomExpressions random = new RandomExpressions(new Random(seed), made.kinds());
            Expression expression = random.of(wanted.get(seed % wanted.size()), 1 + seed % 3);
            List<Optional<Object>> found = new ArrayList<>();
            table.each(
                    Query.of(new Item.Value(expression)),
                    row -> found.add(row.at(0).map(this::plain)));
            for (int row = 0; row < found.size(); row++) {
                Optional<Object> expected =
                        new Worked(kinds, made.rows().get(row)).of(expression).map(this::plain);
                assertThat(found.get(row))
                        .as("%s of %s", expression.text(), made.rows().get(row))
                        .isEqualTo(expected);
            }
        }
    }

    /// Negative zero equals zero.
    private Object plain(Object value) {
        return value instanceof Double number ? (Object) (number + 0.0) : value;
    }

    private static QueryResult.Row only(Table table, Query query) {
        return table.answer(query).only();
    }

    private static List<Double> numbers(Table table, String column) {
        List<Double> values = new ArrayList<>();
        table.numbers(List.of(column))
                .scan((first, count, columns) ->
                        IntStream.range(0, count).forEach(row -> values.add(columns[0][row])));
        return values;
    }

    private static List<List<Optional<Object>>> values(Table table, List<String> columns) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        table.each(
                Query.columns(columns),
                row -> rows.add(IntStream.range(0, columns.size()).mapToObj(row::at).toList()));
        return rows;
    }

    private static List<List<Optional<Object>>> values(TestTable table) {
        return table.rows().stream().map(row -> List.copyOf(row.values())).toList();
    }
}
