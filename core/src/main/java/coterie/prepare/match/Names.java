package coterie.prepare.match;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.recipe.Recipe;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Function;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The names a recipe uses, each in one spelling: names that differ only in case, blanks, `_` and
/// `-` are one name, spelled as the recipe says it first.
public final class Names {
    private final Map<String, String> spelled = new LinkedHashMap<>();
    private final Set<String> exact = new LinkedHashSet<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    public Names(Recipe recipe) {
        recipe.input().columns().forEach(rule -> spell(rule.name()));
        recipe.making().steps().forEach(step -> StepNames.sets(step).forEach(this::spell));
        recipe.input()
                .groups()
                .forEach((name, members) ->
                        groups.put(name, members.stream().map(this::spell).toList()));
    }

    /// A name as it is compared.
    public static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    /// The recipe's spelling of a name.
    public String spell(String name) {
        if (exact.contains(name)) {
            return name;
        }
        String known = spelled.putIfAbsent(plain(name), name);
        if (known == null) {
            exact.add(name);
            return name;
        }
        return known;
    }

    public List<String> spell(List<String> names) {
        return names.stream().map(this::spell).toList();
    }

    /// Takes columns out of the groups.
    public void without(Set<String> missing) {
        groups.replaceAll(
                (_, members) -> members.stream().filter(m -> !missing.contains(m)).toList());
    }

    /// An expression with its names spelled and its groups spread.
    public Expression resolve(Expression expression) {
        Expression spread =
                expression.rewrite(node ->
                        node instanceof Expression.Call(Function function, var arguments)
                                        && function.spreads()
                                ? new Expression.Call(function, spread(arguments))
                                : node);
        return spread.rewrite(node ->
                node instanceof Expression.Column(String name) ? column(name, expression) : node);
    }

    private List<Expression> spread(List<Expression> arguments) {
        List<Expression> all = new ArrayList<>();
        for (Expression argument : arguments) {
            List<String> members =
                    argument instanceof Expression.Column(String name)
                            ? groups.getOrDefault(name, List.of())
                            : List.of();
            if (members.isEmpty()) {
                all.add(argument);
            }
            members.forEach(member -> all.add(new Expression.Column(member)));
        }
        return List.copyOf(all);
    }

    private Expression column(String name, Expression whole) {
        if (groups.containsKey(name) && !exact.contains(name)) {
            throw new CoterieException(
                    FaultCode.RECIPE_INVALID,
                    "The expression \""
                            + whole.text()
                            + "\" uses the group "
                            + name
                            + " as if it were one column; write sum("
                            + name
                            + "), mean, least or greatest of it.");
        }
        return new Expression.Column(spell(name));
    }
}
