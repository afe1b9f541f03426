package coterie.prepare.learn;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.dialect.SqlDialect;
import coterie.fault.Alarm;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.fault.Nearest;
import coterie.intake.Column;
import coterie.intake.Reading;
import coterie.kernel.Progress;
import coterie.prepare.FittedPreparation;
import coterie.prepare.FittedStep;
import coterie.prepare.Ledger;
import coterie.prepare.Prepared;
import coterie.prepare.ledger.LedgerWriter;
import coterie.prepare.ledger.Tracking;
import coterie.prepare.ledger.Worth;
import coterie.prepare.match.ColumnMatching;
import coterie.prepare.match.Names;
import coterie.prepare.select.PreparationSelect;
import coterie.recipe.Recipe;
import coterie.recipe.Role;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Kind;
import coterie.recipe.step.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Fits a recipe to a source: steps learn their constants one after the other, and the whole
/// becomes one SELECT.
///
/// Each step that learns something costs a query over the steps before it; the table is written
/// once, and read twice for the scaler.
public final class Preparation {
    private final Recipe recipe;
    private final Reading reading;
    private final Engine engine;
    private final Names names;
    private final ColumnMatching matching;
    private final Optional<LocalDate> asOf;
    private final SqlDialect dialect;
    private final List<Alarm> alarms = new ArrayList<>();
    private final List<OneHotBlock> blocks = new ArrayList<>();
    private final List<FittedStep> steps = new ArrayList<>();
    private final List<LedgerWriter.Entry> entries = new ArrayList<>();

    private Preparation(Recipe recipe, Reading reading, Engine engine) {
        this.recipe = recipe;
        this.reading = reading;
        this.engine = engine;
        dialect = engine.dialect();
        names = new Names(recipe);
        matching = ColumnMatching.of(recipe, names, reading.columns());
        names.without(matching.absent());
        asOf = recipe.input().asOf().or(() -> LastDay.of(reading, engine));
    }

    /// Prepares the customers of a source; creates the table `prepared`.
    ///
    /// @throws CoterieException `COLUMN_MISSING` or `COLUMN_AMBIGUOUS` where the recipe's columns
    ///   are not there, `RECIPE_INVALID` where an expression does not fit the data, `NO_DATA_ROWS`
    ///   where no customer is left, `VALUE_OUT_OF_RANGE` where a feature cannot be scaled
    public static Prepared fit(Recipe recipe, Reading reading, Engine engine, Progress progress) {
        return new Preparation(recipe, reading, engine).run(progress);
    }

    private Prepared run(Progress progress) {
        List<PreparationSelect.SourceColumn> source =
                matching.names().entrySet().stream()
                        .map(entry ->
                                PreparationSelect.SourceColumn.of(entry.getKey(), entry.getValue()))
                        .toList();
        Worth worth =
                Worth.of(
                        recipe.making().revenue().map(this::resolve),
                        source.stream().map(PreparationSelect.SourceColumn::name).toList());
        PreparationSelect kept =
                PreparationSelect.keeping(dialect).source(source, true, worth.added());
        Statistics learn = new Statistics(engine, kept);
        StepFitter fitter =
                new StepFitter(
                        new StepContext(
                                names,
                                this::resolve,
                                learn,
                                kept,
                                step -> apply(step, kept, learn),
                                alarms,
                                blocks));
        int done = 0;
        for (Step step : recipe.making().steps()) {
            progress.at("preparing", (double) done++ / (recipe.making().steps().size() + 2));
            fitter.fit(step);
        }
        List<String> visible = kept.columns();
        List<ScalerFitter.Feature> features = features(kept);
        apply(Transforms.of(recipe.making().scaling(), features, learn), kept, learn);
        features = Transforms.columns(recipe.making().scaling(), features);
        FittedStep complete = Completeness.step(features);
        String completeSql = kept.sqlOf(complete);
        if (!features.isEmpty()) {
            kept.apply(complete);
        }
        worth.addLate(kept);
        entries.add(new LedgerWriter.Entry(complete, 0, completeSql));
        Tracking tracking = Tracking.of(engine, dialect, source, worth, entries);
        Ledger ledger = tracking.ledger();
        String sql = kept.select(String.join(", ", kept.quoted(List.of())));
        Relation table = engine.create("prepared", sql);
        if (table.rows() == 0) {
            throw nobodyLeft(ledger);
        }
        FittedPreparation.Scaler scaler =
                new ScalerFitter(engine, table, recipe.making().scaling(), features).fit(alarms);
        progress.at("preparing", 1);
        return new Prepared(
                fitted(scaler),
                table,
                columns(visible, kept),
                id(),
                ledger,
                tracking.lost(ledger, lostColumns(scaler)),
                sql,
                List.copyOf(alarms));
    }

    /// What places a lost row, and what set it apart before.
    private List<String> lostColumns(FittedPreparation.Scaler scaler) {
        List<String> columns = new ArrayList<>(scaler.columns());
        columns.addAll(names.spell(recipe.telling().earlier()));
        return columns;
    }

    private void apply(FittedStep step, PreparationSelect kept, Statistics learn) {
        if (step.sets().isEmpty() && step.keep().isEmpty() && step.name().isEmpty()) {
            return;
        }
        String sql = kept.sqlOf(step);
        long changed = learn.changed(step, dialect);
        kept.apply(step);
        steps.add(step);
        entries.add(new LedgerWriter.Entry(step, changed, sql));
    }

    private Expression resolve(Expression expression) {
        return names.resolve(expression)
                .rewrite(node -> node instanceof Expression.AsOf ? day(expression) : node);
    }

    private Expression day(Expression whole) {
        return new Expression.Day(
                asOf.orElseThrow(() ->
                        new CoterieException(
                                FaultCode.RECIPE_INVALID,
                                "The expression \""
                                        + whole.text()
                                        + "\" counts to as_of, but the data has no date to take"
                                        + " it from. Write the day into the recipe, such as"
                                        + " as_of: 2025-12-31.")));
    }

    private List<ScalerFitter.Feature> features(PreparationSelect kept) {
        List<ScalerFitter.Feature> features = new ArrayList<>();
        for (String written : recipe.making().features()) {
            String name = names.spell(written);
            Optional<OneHotBlock> block =
                    blocks.stream().filter(one -> one.column().equals(name)).findFirst();
            if (block.isPresent()) {
                for (String column : block.get().columns()) {
                    features.add(new ScalerFitter.Feature(column, column, block.get().weight()));
                }
            } else if (!matching.absent().contains(name)) {
                features.add(new ScalerFitter.Feature(name, checked(name, kept), fixed(name)));
            }
        }
        return List.copyOf(features);
    }

    /// A 0/1 column that a feature names by itself counts as its block says.
    private double fixed(String name) {
        return blocks.stream()
                .filter(block -> block.columns().contains(name))
                .map(OneHotBlock::weight)
                .findFirst()
                .orElse(0.0);
    }

    private static String checked(String name, PreparationSelect kept) {
        Kind kind = kept.kinds().columns().get(name);
        if (kind == null) {
            throw new CoterieException(
                    FaultCode.COLUMN_MISSING,
                    "The recipe wants the feature \""
                            + name
                            + "\", which is not there after the steps; "
                            + Nearest.offer(name, kept.columns()));
        }
        if (!kind.numeric()) {
            throw new CoterieException(
                    FaultCode.RECIPE_INVALID,
                    "The feature \""
                            + name
                            + "\" is "
                            + kind.words()
                            + " in this data; segments are made from numbers. Turn it into numbers by"
                            + " a step (recode, ordinal, one_hot or derive), or move it to describe.");
        }
        return name;
    }

    private FittedPreparation fitted(FittedPreparation.Scaler scaler) {
        Set<String> needed = new LinkedHashSet<>(scaler.features());
        needed.addAll(scaler.columns());
        for (FittedStep step : steps) {
            step.sets().values().forEach(expression -> needed.addAll(expression.columns()));
            step.keep().ifPresent(expression -> needed.addAll(expression.columns()));
        }
        Optional<String> id = id();
        id.ifPresent(needed::add);
        List<FittedPreparation.MatchedColumn> used = new ArrayList<>();
        matching.names()
                .forEach((column, name) -> {
                    if (needed.contains(name)) {
                        used.add(
                                new FittedPreparation.MatchedColumn(
                                        name, column.name(), column.type()));
                    }
                });
        Recipe asRun = asOf.map(recipe::withAsOf).orElse(recipe);
        return new FittedPreparation(
                asRun, List.copyOf(used), id, asOf, List.copyOf(steps), scaler);
    }

    /// The column that identifies a customer: as the recipe says, else as found in the source; only
    /// if every customer has one of his own.
    private Optional<String> id() {
        Optional<Column> said =
                recipe.input().columns().stream()
                        .filter(rule -> rule.role().filter(role -> role == Role.ID).isPresent())
                        .flatMap(rule -> matching.column(rule.name()).stream())
                        .findFirst();
        Optional<Column> column =
                said.or(() ->
                        matching.names().keySet().stream()
                                .filter(one -> one.role() == Role.ID)
                                .findFirst());
        return column.filter(one -> one.missing() == 0 && one.distinct() == reading.table().rows())
                .map(matching.names()::get);
    }

    private List<Prepared.PreparedColumn> columns(List<String> visible, PreparationSelect kept) {
        Map<String, Column> bySource = new LinkedHashMap<>();
        matching.names().forEach((column, name) -> bySource.put(name, column));
        Set<String> derived = new LinkedHashSet<>();
        steps.forEach(step -> derived.addAll(step.sets().keySet()));
        return visible.stream()
                .map(name -> {
                    Kind kind = kept.kinds().of(new Expression.Column(name));
                    Optional<Column> source = Optional.ofNullable(bySource.get(name));
                    Role role =
                            recipe.column(name)
                                    .flatMap(rule -> rule.role())
                                    .or(() -> source.map(Column::role))
                                    .orElseGet(() -> DerivedRole.of(name, kind));
                    return new Prepared.PreparedColumn(name, source.map(Column::name), kind, role);
                })
                .toList();
    }

    private static CoterieException nobodyLeft(Ledger ledger) {
        String where =
                ledger.lines().stream()
                        .filter(line -> line.rowsAfter() == 0)
                        .findFirst()
                        .map(line -> "the step \"" + line.step() + "\" drops the last of them")
                        .orElse("the source has none");
        return new CoterieException(
                FaultCode.NO_DATA_ROWS,
                "No customer is left to segment: "
                        + where
                        + ". Change the step, or fill missing"
                        + " values before it.");
    }
}
