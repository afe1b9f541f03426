package coterie.prepare.select;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.dialect.SqlDialect;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Column;
import coterie.prepare.FittedPreparation;
import coterie.prepare.Prepared;
import coterie.prepare.match.ColumnMatching;
import coterie.prepare.match.Names;
import coterie.recipe.expression.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The SELECT that prepares every row of a new file's table `customers` as a fitted preparation
/// says.
///
/// It returns, in file order, [Prepared#ROW], [FittedPreparation#ID], the scaler's columns, and
/// [FittedPreparation#DROPPED_BY]: the first step that would drop the row, or `missing FEATURE`;
/// NULL where the customer can be placed.
public final class PlacementSelect {
    private final FittedPreparation fitted;
    private final SqlDialect dialect;
    private final ColumnMatching matching;

    /// @param columns the new file's
    /// @throws CoterieException `COLUMN_MISSING` or `COLUMN_AMBIGUOUS` where they do not match the
    ///   recipe's
    public PlacementSelect(FittedPreparation fitted, List<Column> columns, SqlDialect dialect) {
        this.fitted = fitted;
        this.dialect = dialect;
        Set<String> required = new LinkedHashSet<>();
        fitted.columns().forEach(column -> required.add(column.name()));
        fitted.id().ifPresent(required::remove);
        matching =
                ColumnMatching.of(
                        fitted.recipe(),
                        new Names(fitted.recipe()),
                        columns,
                        required,
                        fitted.id());
    }

    /// The table `newcomers`: what the SELECT gives of an engine's table `customers`.
    public static Relation newcomers(
            FittedPreparation fitted, List<Column> columns, Engine engine) {
        return engine.create(
                "newcomers", new PlacementSelect(fitted, columns, engine.dialect()).sql());
    }

    /// The text.
    ///
    /// @throws CoterieException `BAD_CELL` where a column is of another kind than before
    public String sql() {
        List<PreparationSelect.SourceColumn> source = new ArrayList<>();
        Optional<String> id = Optional.empty();
        for (FittedPreparation.MatchedColumn trained : fitted.columns()) {
            Optional<Column> now = matching.column(trained.name());
            if (now.isEmpty()) {
                continue;
            }
            boolean isId = fitted.id().filter(trained.name()::equals).isPresent();
            if (isId) {
                id = Optional.of(trained.name());
            }
            source.add(isId ? asItIs(trained, now.get()) : checked(trained, now.get()));
        }
        PreparationSelect select =
                PreparationSelect.tracking(
                        dialect,
                        Kind.TEXT,
                        step -> dialect.text(fitted.steps().get(step - 1).name()));
        select.source(source, true, Map.of());
        select.own(
                FittedPreparation.ID,
                "the id as text; the row number where there is none",
                "CAST("
                        + dialect.name(id.orElse(Prepared.ROW))
                        + " AS "
                        + dialect.type(Kind.TEXT)
                        + ")");
        fitted.steps().forEach(select::apply);
        List<String> columns = fitted.scaler().columns();
        select.mark(
                "complete",
                "a customer without one of the features cannot be placed",
                columns.stream()
                        .map(column -> dialect.name(column) + " IS NULL")
                        .collect(Collectors.joining(" OR ", "(", ")")),
                missing());
        List<String> items = new ArrayList<>(List.of(Prepared.ROW, FittedPreparation.ID));
        items.addAll(columns);
        items.add(FittedPreparation.DROPPED_BY);
        return select.select(items.stream().map(dialect::name).collect(Collectors.joining(", ")))
                + "\nORDER BY "
                + dialect.name(Prepared.ROW);
    }

    private static PreparationSelect.SourceColumn asItIs(
            FittedPreparation.MatchedColumn trained, Column now) {
        return PreparationSelect.SourceColumn.of(now, trained.name());
    }

    private static PreparationSelect.SourceColumn checked(
            FittedPreparation.MatchedColumn trained, Column now) {
        Kind before = trained.type();
        Kind kind = now.type();
        boolean empty = now.distinct() == 0;
        boolean alike =
                before == kind
                        || (before.numeric() && kind.numeric())
                        || (before.day() && kind.day());
        if (empty) {
            return new PreparationSelect.SourceColumn(trained.name(), now.name(), before, true);
        }
        if (!alike) {
            throw new CoterieException(
                    FaultCode.BAD_CELL,
                    "The column \""
                            + now.name()
                            + "\" is "
                            + kind.words()
                            + " in this file, but was "
                            + before.words()
                            + " in the data the model was made from. Correct its values, or read"
                            + " cells that are no such value as missing with --bad-cell=missing.");
        }
        return new PreparationSelect.SourceColumn(
                trained.name(), now.name(), kind, kind == Kind.NUMBER);
    }

    private String missing() {
        StringBuilder reason = new StringBuilder("CASE");
        var scaler = fitted.scaler();
        for (int i = 0; i < scaler.features().size(); i++) {
            reason.append(" WHEN ")
                    .append(dialect.name(scaler.columns().get(i)))
                    .append(" IS NULL THEN ")
                    .append(dialect.text("missing " + scaler.features().get(i)));
        }
        return reason.append(" END").toString();
    }
}
