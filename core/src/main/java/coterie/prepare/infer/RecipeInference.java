package coterie.prepare.infer;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Column;
import coterie.intake.Reading;
import coterie.prepare.match.Names;
import coterie.recipe.ColumnRule;
import coterie.recipe.Noun;
import coterie.recipe.Recipe;
import coterie.recipe.Role;
import coterie.recipe.Scaling;
import coterie.recipe.SegmentRule;
import coterie.recipe.SourceHints;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Function;
import coterie.recipe.step.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes a plain recipe for a source that comes without one.
///
/// Segments are made from what customers are worth and do: age, income, spend, purchases, visits,
/// recency and other amounts. Ids, dates, campaigns, free text and constants stay out of them, and
/// categories describe the segments without making them. Missing values of features become the
/// median; nothing is dropped.
public final class RecipeInference {
    private static final Set<Role> FEATURES =
            Set.of(
                    Role.AGE,
                    Role.INCOME,
                    Role.SPEND,
                    Role.PURCHASES,
                    Role.VISITS,
                    Role.RECENCY,
                    Role.COUNT,
                    Role.MONEY,
                    Role.NUMBER);

    private static final Set<Role> DESCRIBED =
            Set.of(Role.DEMOGRAPHIC, Role.CATEGORY, Role.HOUSEHOLD, Role.FLAG, Role.COMPLAINT);

    /// A column with more missing values than this share makes no feature.
    private static final double MOST_MISSING = 0.5;

    /// A category with more levels than this describes nobody.
    private static final int MOST_LEVELS = 60;

    private static final Pattern REVENUE =
            Pattern.compile("revenue|umsatz|turnover|receita|ingresos|fatturato");

    private static final Pattern AMOUNT =
            Pattern.compile("amount|betrag|monetary|montant|importe|sales|total$");

    private static final Pattern ORDER =
            Pattern.compile("order|bestell|auftrag|invoice|transaction|pedido|commande");

    private final Reading reading;
    private final List<Column> features = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    private RecipeInference(Reading reading) {
        this.reading = reading;
    }

    /// The recipe of a source.
    ///
    /// @throws CoterieException `NO_FEATURES` where no column could tell customers apart
    public static Recipe infer(Reading reading) {
        return new RecipeInference(reading).recipe();
    }

    /// Customers who do not differ in anything are one segment: it is made from what they share.
    private void whatAllShare() {
        reading.columns().stream()
                .filter(column -> column.role() == Role.CONSTANT && column.type().number())
                .filter(column -> column.missing() == 0)
                .forEach(column -> {
                    features.add(column);
                    names.add(column.name());
                });
    }

    private Recipe recipe() {
        birthYear();
        for (Column column : reading.columns()) {
            if (FEATURES.contains(column.role()) && usable(column)) {
                features.add(column);
                names.add(column.name());
            }
        }
        if (names.isEmpty()) {
            whatAllShare();
        }
        if (names.isEmpty()) {
            throw new CoterieException(
                    FaultCode.NO_FEATURES,
                    "No column of "
                            + reading.source()
                            + " could tell customers apart: none holds amounts, counts or ages that"
                            + " differ. Give it such columns, or say in a recipe what to make"
                            + " segments from.");
        }
        fill();
        SequencedMap<String, List<String>> groups = new LinkedHashMap<>();
        List<String> spend = withRole(Role.SPEND);
        if (!spend.isEmpty()) {
            groups.put("spend", spend);
        }
        Optional<Expression> revenue =
                spend.isEmpty()
                        ? earned()
                        : Optional.of(
                                new Expression.Call(
                                        Function.SUM, List.of(new Expression.Column("spend"))));
        return new Recipe(
                new Recipe.Heading(
                        "inferred",
                        "Inferred from the columns of "
                                + reading.source()
                                + "; edit it and run it again.",
                        unit(reading)),
                new Recipe.Input(SourceHints.NONE, Optional.empty(), rules(), groups),
                new Recipe.Making(
                        revenue, List.copyOf(steps), List.copyOf(names), Scaling.standard()),
                SegmentRule.DEFAULT,
                new Recipe.Telling(
                        described(),
                        List.of(),
                        withRole(Role.CAMPAIGN),
                        withRole(Role.OUTCOME).stream().findFirst(),
                        Optional.empty()),
                Recipe.Handing.EVERYTHING,
                Optional.empty(),
                List.of());
    }

    /// The one amount of money that is called a revenue or, where none is, an amount; absent where
    /// several are.
    private Optional<Expression> earned() {
        List<Column> called = called(REVENUE);
        List<Column> found = called.isEmpty() ? called(AMOUNT) : called;
        return found.size() == 1
                ? Optional.of(new Expression.Column(found.getFirst().name()))
                : Optional.empty();
    }

    private List<Column> called(Pattern words) {
        return reading.columns().stream()
                .filter(column -> column.role() == Role.MONEY && usable(column))
                .filter(column -> words.matcher(Names.plain(column.name())).find())
                .toList();
    }

    /// What a row of a source is called: an order where the id says so; where several rows have the
    /// same id they are rows, not customers.
    public static Noun unit(Reading reading) {
        Optional<Column> id =
                reading.columns().stream().filter(column -> column.role() == Role.ID).findFirst();
        if (id.isEmpty()) {
            return Noun.CUSTOMER;
        }
        if (id.get().distinct() < reading.table().rows() - id.get().missing()) {
            return Noun.of("row");
        }
        return ORDER.matcher(Names.plain(id.get().name())).find()
                ? Noun.of("order")
                : Noun.CUSTOMER;
    }

    /// A birth year becomes an age where the data has a date to count to; else it stands for
    /// itself.
    private void birthYear() {
        Optional<Column> birth =
                reading.columns().stream()
                        .filter(column -> column.role() == Role.BIRTH_YEAR && usable(column))
                        .findFirst();
        if (birth.isEmpty() || reading.columns().stream().anyMatch(c -> c.role() == Role.AGE)) {
            return;
        }
        Column year = birth.get();
        features.add(year);
        boolean dated = reading.columns().stream().anyMatch(column -> column.type().day());
        boolean free =
                reading.columns().stream()
                        .noneMatch(column -> Names.plain(column.name()).equals("age"));
        if (!dated || !free) {
            names.add(year.name());
            return;
        }
        SequencedMap<String, Expression> age = new LinkedHashMap<>();
        age.put(
                "Age",
                new Expression.Calculation(
                        Expression.Operator.SUBTRACT,
                        new Expression.Call(Function.YEAR, List.of(new Expression.AsOf())),
                        new Expression.Column(year.name())));
        steps.add(new Step.Derive(age, Optional.of("an age says more than a year of birth")));
        names.add("Age");
    }

    private void fill() {
        SequencedMap<String, Step.Filling> fillings = new LinkedHashMap<>();
        List<String> counts = new ArrayList<>();
        for (Column column : features) {
            if (column.missing() > 0) {
                fillings.put(column.name(), Step.Filling.Statistic.MEDIAN);
                counts.add(
                        String.format(
                                Locale.ROOT,
                                "%,d %s no %s",
                                column.missing(),
                                column.missing() == 1
                                        ? unit(reading).one() + " has"
                                        : unit(reading).many() + " have",
                                column.name()));
            }
        }
        if (!fillings.isEmpty()) {
            steps.addFirst(
                    new Step.Fill(
                            fillings,
                            Optional.empty(),
                            Optional.of(
                                    String.join(", ", counts)
                                            + "; the median keeps them without moving a segment")));
        }
    }

    private boolean usable(Column column) {
        return column.type().number()
                && column.distinct() > 1
                && column.missing() <= MOST_MISSING * reading.table().rows();
    }

    private List<ColumnRule> rules() {
        return reading.columns().stream()
                .filter(column -> column.role() != Role.EMPTY)
                .map(column ->
                        new ColumnRule(column.name(), List.of(), Optional.of(column.role()), false))
                .toList();
    }

    private List<String> described() {
        return reading.columns().stream()
                .filter(column -> DESCRIBED.contains(column.role()))
                .filter(column -> column.type().numeric() || column.distinct() <= MOST_LEVELS)
                .map(Column::name)
                .toList();
    }

    private List<String> withRole(Role role) {
        return reading.columns().stream()
                .filter(column -> column.role() == role)
                .filter(column -> column.type().numeric())
                .map(Column::name)
                .toList();
    }
}
