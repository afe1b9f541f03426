package coterie.prepare;

import coterie.engine.dialect.SqlDialect;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Column;
import coterie.recipe.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Prepares the rows of a new file as a fitted preparation says, keeping every row.
final class PlacementSelect {
    private final FittedPreparation fitted;
    private final SqlDialect dialect;
    private final ColumnMatching matching;

    PlacementSelect(FittedPreparation fitted, List<Column> columns, SqlDialect dialect) {
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

    String sql() {
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
        return Preparation.sourceColumn(now, trained.name());
    }

    private static PreparationSelect.SourceColumn checked(
            FittedPreparation.MatchedColumn trained, Column now) {
        Kind before = Preparation.kind(trained.type());
        Kind kind = Preparation.kind(now.type());
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
