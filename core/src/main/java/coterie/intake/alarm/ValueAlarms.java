package coterie.intake.alarm;

import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.engine.Relation;
import coterie.engine.query.By;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.engine.query.Where;
import coterie.fault.Alarm;
import coterie.intake.Excerpt;
import coterie.intake.proof.Counted;
import coterie.intake.role.ColumnFacts;
import coterie.recipe.Role;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Expression.Case;
import coterie.recipe.expression.Expression.Comparison;
import coterie.recipe.expression.Expression.Day;
import coterie.recipe.expression.Expression.Order;
import coterie.recipe.expression.Expression.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Odd values of one column: codes for "unknown", nearly no variation, levels that differ only in
/// case or blanks, days far from all others.
///
/// @param most rows with the most frequent value, of the columns that could be nearly constant
record ValueAlarms(Engine engine, Relation table, Map<String, Long> most) {
    /// A column is nearly constant when a larger share of its rows has one value.
    private static final double NEARLY_ALL = 0.999;

    /// Columns with more different values are not nearly constant.
    private static final int FEW = 20;

    private static final long ENOUGH_ROWS = 1_000;

    /// Days before and from there on are hardly real.
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 2);

    private static final LocalDate END = LocalDate.of(2100, 1, 1);

    static ValueAlarms over(Engine engine, Relation table, List<ColumnFacts> columns) {
        List<String> few =
                columns.stream()
                        .filter(column ->
                                table.rows() >= ENOUGH_ROWS
                                        && column.distinct() >= 2
                                        && column.distinct() <= FEW)
                        .map(ColumnFacts::name)
                        .toList();
        return new ValueAlarms(engine, table, mostFrequent(engine, table, few));
    }

    private static Map<String, Long> mostFrequent(
            Engine engine, Relation table, List<String> columns) {
        Map<String, Long> most = new HashMap<>();
        for (String column : columns) {
            engine.table(table)
                    .each(
                            Query.of(Item.column(column), Item.rows())
                                    .where(Where.present(column))
                                    .sorted(By.falling(Item.rows()))
                                    .first(1),
                            row -> most.put(column, row.count(1)));
        }
        return most;
    }

    List<Alarm> of(ColumnFacts column, Role role) {
        List<Alarm> alarms = new ArrayList<>();
        sentinel(column).ifPresent(alarms::add);
        nearlyConstant(column).ifPresent(alarms::add);
        if (role == Role.CATEGORY || role == Role.DEMOGRAPHIC) {
            variants(column).ifPresent(alarms::add);
        }
        if (role == Role.DATE) {
            days(column).ifPresent(alarms::add);
        }
        return alarms;
    }

    /// An extreme value of one repeated digit, or -1 below zero, far from its neighbour.
    private Optional<Alarm> sentinel(ColumnFacts column) {
        if (!column.type().number() || column.distinct() < 3) {
            return Optional.empty();
        }
        for (boolean top : new boolean[] {true, false}) {
            double extreme = top ? column.greatest() : column.least();
            if (!suspicious(extreme, top)) {
                continue;
            }
            Expression of = new Expression.Column(column.name());
            long value = (long) extreme;
            Expression others =
                    new Case(
                            List.of(
                                    new When(
                                            Where.is(of, top ? Order.LESS : Order.MORE, value),
                                            of)),
                            Optional.empty());
            QueryResult.Row row =
                    engine.table(table)
                            .answer(
                                    Query.of(
                                            top
                                                    ? new Item.Greatest(others)
                                                    : new Item.Least(others),
                                            new Item.RowsWhere(Where.is(of, Order.EQUAL, value))))
                            .only();
            double neighbour = row.number(0);
            if (top ? extreme > 2 * neighbour : neighbour >= 0) {
                return Optional.of(
                        new Alarm(
                                        "sentinel",
                                        "\"%s\" is %s in %s, and the next value is %s: it may stand for \"unknown\"."
                                                .formatted(
                                                        column.name(),
                                                        shown(extreme),
                                                        Counted.of(row.count(1), "row"),
                                                        shown(neighbour)))
                                .with("column", column.name())
                                .with("value", extreme)
                                .with("rows", row.count(1)));
            }
        }
        return Optional.empty();
    }

    private static boolean suspicious(double value, boolean top) {
        if (value != Math.rint(value) || Math.abs(value) > 1e12) {
            return false;
        }
        String digits = Long.toString((long) Math.abs(value));
        boolean repeated = digits.chars().distinct().count() == 1;
        return top
                ? value > 0 && repeated && digits.length() >= 3
                : value == -1 || (value < 0 && repeated && digits.length() >= 2);
    }

    private Optional<Alarm> nearlyConstant(ColumnFacts column) {
        long frequent = most.getOrDefault(column.name(), 0L);
        if (frequent <= NEARLY_ALL * column.present()) {
            return Optional.empty();
        }
        return Optional.of(
                new Alarm(
                                "nearly-constant",
                                "\"%s\" has one value in all but %s rows: it tells hardly any customers apart."
                                        .formatted(
                                                column.name(),
                                                Counted.number(column.present() - frequent)))
                        .with("column", column.name())
                        .with("others", column.present() - frequent));
    }

    private Optional<Alarm> variants(ColumnFacts column) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        Item level = Item.column(column.name());
        engine.table(table)
                .each(
                        Query.of(level, Item.rows())
                                .where(Where.present(column.name()))
                                .sorted(By.rising(level)),
                        row ->
                                alike.computeIfAbsent(plain(row.text(0)), _ -> new ArrayList<>())
                                        .add('"' + row.text(0) + '"'));
        List<String> groups =
                alike.values().stream()
                        .filter(levels -> levels.size() > 1)
                        .map(levels -> String.join(" and ", levels))
                        .sorted()
                        .toList();
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Alarm(
                                "variants",
                                "\"%s\" has levels that differ only in case or blanks: %s. A recode step of the recipe can merge them."
                                        .formatted(
                                                column.name(),
                                                Excerpt.of(String.join("; ", groups), 200)))
                        .with("column", column.name())
                        .with("levels", groups.size()));
    }

    private Optional<Alarm> days(ColumnFacts column) {
        Expression of = new Expression.Column(column.name());
        Expression odd =
                Where.any(
                        List.of(
                                new Comparison(Order.LESS, of, new Day(FIRST)),
                                new Comparison(Order.AT_LEAST, of, new Day(END))));
        QueryResult.Row row =
                engine.table(table)
                        .answer(
                                Query.of(Item.rows(), new Item.Least(of), new Item.Greatest(of))
                                        .where(odd))
                        .only();
        if (row.count(0) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Alarm(
                                "odd-dates",
                                "\"%s\" has %s dates before 1900 or after 2099, from %s to %s: they are hardly real."
                                        .formatted(
                                                column.name(),
                                                Counted.number(row.count(0)),
                                                day(row.text(1)),
                                                day(row.text(2))))
                        .with("column", column.name())
                        .with("rows", row.count(0)));
    }

    /// The day of a date or of a moment.
    private static String day(String moment) {
        return moment.replaceFirst("T.*", "");
    }

    /// A level without what people see as the same: case and the number of blanks.
    private static String plain(String level) {
        return level.replaceAll("[ \\t\\n\\f\\r]+", " ")
                .replaceAll("^ | $", "")
                .codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Counted.number((long) value)
                : Double.toString(value);
    }
}
