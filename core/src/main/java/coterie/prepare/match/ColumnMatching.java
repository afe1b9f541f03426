package coterie.prepare.match;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.fault.Nearest;
import coterie.intake.Column;
import coterie.prepare.Prepared;
import coterie.recipe.ColumnRule;
import coterie.recipe.Recipe;
import coterie.recipe.expression.Expression;
import coterie.recipe.step.Step;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/// Which source column carries which of the recipe's names.
///
/// A column matches a name ignoring case, blanks, `_` and `-`, or by one of the name's synonyms; an
/// exact name wins; then two candidates are an error. A derived column hides a source column it
/// matches.
///
/// @param names source column → the name it carries, in file order; hidden ones are left out
/// @param absent optional names without a column
public record ColumnMatching(SequencedMap<Column, String> names, Set<String> absent) {

    /// @throws CoterieException `COLUMN_MISSING` or `COLUMN_AMBIGUOUS`
    public static ColumnMatching of(Recipe recipe, Names names, List<Column> columns) {
        return new Search(recipe, names, columns, Optional.empty()).run();
    }

    /// The same where only some names must be there; an id may be there.
    public static ColumnMatching of(
            Recipe recipe,
            Names names,
            List<Column> columns,
            Set<String> required,
            Optional<String> id) {
        Search search = new Search(recipe, names, columns, Optional.of(required));
        id.ifPresent(search.needed::add);
        return search.run();
    }

    /// The name a source column carries.
    public Optional<Column> column(String name) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static final class Search {
        private final Recipe recipe;
        private final Names names;
        private final List<Column> columns;
        private final Optional<Set<String>> required;
        private final SequencedSet<String> needed = new LinkedHashSet<>();
        private final Set<String> derived = new LinkedHashSet<>();
        private final SequencedMap<String, Column> found = new LinkedHashMap<>();

        Search(Recipe recipe, Names names, List<Column> columns, Optional<Set<String>> required) {
            this.required = required;
            this.recipe = recipe;
            this.names = names;
            this.columns = columns;
        }

        ColumnMatching run() {
            collectNeeded();
            SequencedSet<String> wanted = new LinkedHashSet<>(needed);
            required.ifPresent(wanted::addAll);
            recipe.input().columns().stream()
                    .map(ColumnRule::name)
                    .filter(name -> !derived.contains(name))
                    .forEach(wanted::add);
            for (String name : wanted) {
                columns.stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .ifPresent(column -> found.put(name, column));
            }
            Set<Column> taken = new HashSet<>(found.values());
            for (String name : wanted) {
                if (!found.containsKey(name)) {
                    likely(name, taken).ifPresent(column -> found.put(name, column));
                }
            }
            checkOneNameEach();
            Set<String> absent = new LinkedHashSet<>(wanted);
            absent.removeAll(found.keySet());
            for (String name : absent) {
                boolean must =
                        required.isPresent()
                                ? required.get().contains(name)
                                : needed.contains(name) && !optional(name);
                if (must) {
                    throw missing(name);
                }
            }
            return new ColumnMatching(inFileOrder(), absent);
        }

        private void collectNeeded() {
            for (Step step : recipe.making().steps()) {
                StepNames.uses(step).forEach(this::need);
                expressions(step);
                derived.addAll(names.spell(StepNames.sets(step)));
            }
            recipe.making().revenue().map(names::resolve).ifPresent(this::need);
            recipe.input().groups().values().forEach(members -> members.forEach(this::needLater));
            recipe.making().features().forEach(this::needLater);
            recipe.telling().describe().forEach(this::needLater);
            recipe.telling().earlier().forEach(this::needLater);
            recipe.telling().campaigns().forEach(this::needLater);
            recipe.telling().outcome().ifPresent(this::needLater);
        }

        private void expressions(Step step) {
            switch (step) {
                case Step.Keep keep -> need(names.resolve(keep.condition()));
                case Step.Drop drop -> need(names.resolve(drop.condition()));
                case Step.Rules rules ->
                        rules.rules().values().forEach(rule -> need(names.resolve(rule)));
                case Step.Derive derive ->
                        derive.columns()
                                .forEach((name, expression) -> {
                                    need(names.resolve(expression));
                                    derived.add(names.spell(name));
                                });
                default -> {
                    // names outside of expressions are all there is
                }
            }
        }

        private void need(Expression expression) {
            expression.columns().forEach(this::need);
        }

        /// A name that is read here: of a source column unless a step has set it.
        private void need(String written) {
            String name = names.spell(written);
            if (!derived.contains(name)) {
                needed.add(name);
            }
        }

        /// A name out of a list, where a column made by [Step.OneHot] may stand too.
        private void needLater(String written) {
            String name = names.spell(written);
            boolean made =
                    recipe.making().steps().stream()
                            .anyMatch(step ->
                                    step instanceof Step.OneHot oneHot
                                            && name.startsWith(oneHot.column() + "_"));
            if (!made) {
                need(name);
            }
        }

        private Optional<Column> likely(String name, Set<Column> taken) {
            Set<String> accepted = new HashSet<>();
            accepted.add(Names.plain(name));
            recipe.column(name)
                    .ifPresent(
                            rule -> rule.also().forEach(also -> accepted.add(Names.plain(also))));
            List<Column> candidates =
                    columns.stream()
                            .filter(column -> !taken.contains(column))
                            .filter(column -> accepted.contains(Names.plain(column.name())))
                            .toList();
            if (candidates.size() > 1) {
                throw new CoterieException(
                        FaultCode.COLUMN_AMBIGUOUS,
                        "The recipe's column \""
                                + name
                                + "\" could be "
                                + String.join(
                                        " or ", candidates.stream().map(Column::name).toList())
                                + ". Rename one of them, or name the right one exactly in the"
                                + " recipe.");
            }
            return candidates.stream().findFirst();
        }

        private void checkOneNameEach() {
            Map<Column, String> seen = new LinkedHashMap<>();
            found.forEach((name, column) -> {
                String other = seen.put(column, name);
                if (other != null) {
                    throw new CoterieException(
                            FaultCode.COLUMN_AMBIGUOUS,
                            "The column \""
                                    + column.name()
                                    + "\" would stand for both "
                                    + other
                                    + " and "
                                    + name
                                    + " of the recipe. Take the synonym from one of them.");
                }
            });
        }

        private boolean optional(String name) {
            return recipe.column(name).map(ColumnRule::optional).orElse(false);
        }

        private CoterieException missing(String name) {
            List<String> there = columns.stream().map(Column::name).toList();
            List<String> near = Nearest.to(name, there);
            return new CoterieException(
                    FaultCode.COLUMN_MISSING,
                    "The recipe "
                            + recipe.heading().name()
                            + " wants a column \""
                            + name
                            + "\", which the data does not have. "
                            + (near.isEmpty()
                                    ? "Its columns are " + String.join(", ", there) + "."
                                    : "Nearest: " + String.join(", ", near) + ".")
                            + " Rename the column, or add its name under columns in the recipe: "
                            + name
                            + ": ["
                            + near.stream().findFirst().orElse("its name")
                            + "].");
        }

        private SequencedMap<Column, String> inFileOrder() {
            Map<Column, String> named = new LinkedHashMap<>();
            found.forEach((name, column) -> named.put(column, name));
            Set<String> hidden = new HashSet<>();
            derived.forEach(name -> hidden.add(Names.plain(name)));
            Set<String> used = new HashSet<>();
            used.add(Prepared.ROW);
            found.keySet().forEach(name -> used.add(name.toLowerCase(Locale.ROOT)));
            SequencedMap<Column, String> all = new LinkedHashMap<>();
            for (Column column : columns) {
                String name = named.get(column);
                if (name != null) {
                    all.put(column, name);
                } else if (!hidden.contains(Names.plain(column.name()))
                        && used.add(column.name().toLowerCase(Locale.ROOT))) {
                    all.put(column, column.name());
                }
            }
            return all;
        }
    }
}
