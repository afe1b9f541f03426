package coterie.prepare.select;

import coterie.engine.dialect.SqlDialect;
import coterie.intake.Column;
import coterie.prepare.FittedStep;
import coterie.prepare.Prepared;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Kind;
import coterie.recipe.expression.Kinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// Builds one readable SELECT out of steps, a named part (CTE) for each.
///
/// It either keeps only the rows every step keeps, or tracks: keeps every row and notes the first
/// step that would drop it.
public final class PreparationSelect {
    private final SqlDialect dialect;
    private final Optional<IntFunction<String>> mark;
    private final List<String> parts = new ArrayList<>();
    private final SequencedMap<String, Kind> columns = new LinkedHashMap<>();

    /// Columns of Coterie's own, which come first.
    private final List<String> own = new ArrayList<>();

    private String last = "customers";
    private int step;

    /// Kind of what notes a step.
    private final Kind markKind;

    private PreparationSelect(
            SqlDialect dialect, Optional<IntFunction<String>> mark, Kind markKind) {
        this.dialect = dialect;
        this.mark = mark;
        this.markKind = markKind;
    }

    /// Keeps the rows that every step keeps.
    public static PreparationSelect keeping(SqlDialect dialect) {
        return new PreparationSelect(dialect, Optional.empty(), Kind.INTEGER);
    }

    /// Keeps every row; `mark` is the SQL literal, of the kind `markKind`, that notes a step, by
    /// its number from 1.
    public static PreparationSelect tracking(
            SqlDialect dialect, Kind markKind, IntFunction<String> mark) {
        return new PreparationSelect(dialect, Optional.of(mark), markKind);
    }

    /// Name of the column that notes the step.
    public static final String DROPPED = "coterie_dropped_by";

    /// A column of the source: the name it carries, its own name, and its kind.
    ///
    /// @param cast whether it is stored as another kind
    public record SourceColumn(String name, String sourceName, Kind kind, boolean cast) {
        /// A column of a file under the name it carries from here on.
        public static SourceColumn of(Column column, String name) {
            Kind kind = column.type();
            return new SourceColumn(name, column.name(), kind, kind == Kind.NUMBER);
        }
    }

    /// The first part: columns under their names.
    ///
    /// @param numbered whether rows get their number in the source as [Prepared#ROW]
    /// @param added further columns computed from the source, under names of Coterie's own
    public PreparationSelect source(
            List<SourceColumn> all, boolean numbered, Map<String, Expression> added) {
        List<String> items = new ArrayList<>();
        if (numbered) {
            items.add(dialect.rowNumber() + " AS " + dialect.name(Prepared.ROW));
            own.add(Prepared.ROW);
        }
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (SourceColumn column : all) {
            kinds.put(column.name(), column.kind());
            String source = dialect.name(column.sourceName());
            String value =
                    column.cast()
                            ? "CAST(" + source + " AS " + dialect.type(column.kind()) + ")"
                            : source;
            items.add(
                    value.equals(dialect.name(column.name()))
                            ? value
                            : value + " AS " + dialect.name(column.name()));
        }
        columns.putAll(kinds);
        part("source", "the columns under the recipe's names", "SELECT " + list(items));
        List<String> more = new ArrayList<>();
        added.forEach((name, expression) -> {
            more.add(dialect.render(expression, kinds()) + " AS " + dialect.name(name));
            own.add(name);
        });
        mark.ifPresent(_ -> {
            more.add("CAST(NULL AS " + dialect.type(markKind) + ") AS " + dialect.name(DROPPED));
            own.add(DROPPED);
        });
        if (!more.isEmpty()) {
            part("all_rows", "what is noted of each row", "SELECT *, " + list(more));
        }
        return this;
    }

    /// Adds a column of Coterie's own.
    void own(String name, String comment, String sql) {
        part("with_" + name, comment, "SELECT *, " + sql + " AS " + dialect.name(name));
        own.add(name);
    }

    /// The columns as they are now.
    public Kinds kinds() {
        return new Kinds(columns);
    }

    /// Names as they are now, in order.
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /// Adds a step.
    public void apply(FittedStep fitted) {
        step++;
        String name = partName(fitted);
        SequencedMap<String, Expression> batch = new LinkedHashMap<>();
        int level = 0;
        for (var set : fitted.sets().entrySet()) {
            if (set.getValue().columns().stream().anyMatch(batch::containsKey)) {
                set(level == 0 ? name : name + "_" + level, fitted.name(), batch);
                level++;
                batch = new LinkedHashMap<>();
            }
            batch.put(set.getKey(), set.getValue());
        }
        if (!batch.isEmpty()) {
            set(level == 0 ? name : name + "_" + level, fitted.name(), batch);
        }
        fitted.keep().ifPresent(condition -> keep(name, fitted.name(), condition));
        if (columns.keySet().removeAll(fitted.forgets())) {
            part(name, fitted.name(), "SELECT " + list(quoted(List.of())));
        }
    }

    private void set(String name, String comment, SequencedMap<String, Expression> batch) {
        Map<String, String> rendered = new LinkedHashMap<>();
        Map<String, Kind> kinds = new LinkedHashMap<>();
        batch.forEach((column, expression) -> {
            Kind kind = kinds().of(expression);
            kinds.put(column, kind == Kind.MISSING ? Kind.TEXT : kind);
            rendered.put(column, dialect.render(expression, kinds()));
        });
        List<String> items = new ArrayList<>();
        Set<String> replaced = new HashSet<>(batch.keySet());
        replaced.retainAll(columns.keySet());
        if (replaced.isEmpty()) {
            items.add("*");
        } else {
            own.forEach(column -> items.add(dialect.name(column)));
            for (String column : columns.keySet()) {
                items.add(
                        replaced.contains(column)
                                ? rendered.get(column) + " AS " + dialect.name(column)
                                : dialect.name(column));
            }
        }
        rendered.forEach((column, sql) -> {
            if (!replaced.contains(column)) {
                items.add(sql + " AS " + dialect.name(column));
            }
        });
        columns.putAll(kinds);
        part(name, comment, "SELECT " + list(items));
    }

    private void keep(String name, String comment, Expression condition) {
        String sql = dialect.render(condition, kinds());
        if (mark.isEmpty()) {
            part(name, comment, "SELECT *", sql);
            return;
        }
        mark(name, comment, "NOT coalesce(" + sql + ", FALSE)", mark.get().apply(step));
    }

    /// Notes a reason on the rows not yet noted that meet a condition.
    void mark(String name, String comment, String condition, String reason) {
        String dropped = dialect.name(DROPPED);
        List<String> items = new ArrayList<>();
        own.stream()
                .filter(column -> !column.equals(DROPPED))
                .forEach(column -> items.add(dialect.name(column)));
        columns.keySet().forEach(column -> items.add(dialect.name(column)));
        items.add(
                "CASE WHEN %s IS NULL AND %s THEN %s ELSE %s END AS %s"
                        .formatted(dropped, condition, reason, dropped, dropped));
        part(name, comment, "SELECT " + list(items));
    }

    /// The SELECT of some expressions over the rows as they are now.
    public String select(String items) {
        return parts.isEmpty()
                ? "SELECT " + items + "\nFROM " + last
                : parts.stream().collect(Collectors.joining(",\n", "WITH ", "\n"))
                        + "SELECT "
                        + items
                        + "\nFROM "
                        + last;
    }

    /// Columns of Coterie's own first, then the given ones, or all.
    public List<String> quoted(List<String> chosen) {
        List<String> names = new ArrayList<>(own);
        names.addAll(chosen.isEmpty() ? columns.keySet() : chosen);
        return names.stream().map(dialect::name).toList();
    }

    /// What the step does, as SQL: for the ledger.
    public String sqlOf(FittedStep fitted) {
        PreparationSelect copy = keeping(dialect);
        copy.columns.putAll(columns);
        List<String> lines = new ArrayList<>();
        fitted.sets()
                .forEach((name, expression) -> {
                    lines.add(
                            dialect.render(expression, copy.kinds()) + " AS " + dialect.name(name));
                    Kind kind = copy.kinds().of(expression);
                    copy.columns.put(name, kind == Kind.MISSING ? Kind.TEXT : kind);
                });
        fitted.keep().ifPresent(keep -> lines.add("WHERE " + dialect.render(keep, copy.kinds())));
        return String.join(",\n", lines);
    }

    void part(String name, String comment, String select, String... where) {
        StringBuilder text = new StringBuilder(name);
        text.append(" AS (\n  -- ").append(oneLine(comment));
        text.append("\n  ").append(select).append("\n  FROM ").append(last);
        for (String condition : where) {
            text.append("\n  WHERE ").append(condition);
        }
        parts.add(text.append("\n)").toString());
        last = name;
    }

    private String partName(FittedStep fitted) {
        String words = fitted.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String cut = words.length() > 32 ? words.substring(0, 32) : words;
        return "step_" + step + "_" + cut.replaceAll("^_|_$", "");
    }

    private static String list(List<String> items) {
        return items.size() > 4 ? String.join(",\n    ", items) : String.join(", ", items);
    }

    /// A comment must not end before its line does.
    private static String oneLine(String comment) {
        return comment.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ");
    }
}
