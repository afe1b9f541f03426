package coterie.page.data;

import coterie.page.ColumnLabel;
import coterie.recipe.Recipe;
import coterie.recipe.Role;
import coterie.recipe.step.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the levels a recipe made stand for: `2` of an education bin is `Master, 2n Cycle`.
final class LevelMeanings {
    private LevelMeanings() {}

    /// New column → level → what it stands for.
    static Map<String, Map<String, String>> of(Recipe recipe) {
        Map<String, Map<String, String>> meanings = new LinkedHashMap<>();
        for (Step step : recipe.making().steps()) {
            switch (step) {
                case Step.Recode recode when !recode.as().equals(recode.column()) -> {
                    Map<String, String> levels = new LinkedHashMap<>();
                    recode.levels()
                            .forEach((level, gathers) ->
                                    levels.put(level, String.join(", ", gathers)));
                    meanings.put(recode.as(), levels);
                }
                case Step.Ordinal ordinal -> meanings.put(ordinal.as(), numbered(ordinal.levels()));
                case Step.Bin bin when bin.edges() instanceof Step.Edges.Values edges ->
                        meanings.put(
                                bin.as(), bins(bin, edges.values(), years(recipe, bin.column())));
                default -> {
                    // no levels of its own
                }
            }
        }
        return meanings;
    }

    private static boolean years(Recipe recipe, String column) {
        return recipe.input().columns().stream()
                .anyMatch(rule ->
                        rule.name().equals(column)
                                && rule.role().filter(role -> role == Role.BIRTH_YEAR).isPresent());
    }

    private static String edge(boolean years, double edge) {
        return years ? Long.toString(Math.round(edge)) : ColumnLabel.number(edge);
    }

    private static Map<String, String> numbered(List<String> levels) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            meanings.put(Integer.toString(i + 1), levels.get(i));
        }
        return meanings;
    }

    private static Map<String, String> bins(Step.Bin bin, List<Double> edges, boolean years) {
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i <= edges.size(); i++) {
            String low = i == 0 ? "" : edge(years, edges.get(i - 1));
            String high = i == edges.size() ? "" : edge(years, edges.get(i));
            if (i == 0) {
                ranges.add((bin.lowerClosed() ? "below " : "up to ") + high);
            } else if (i == edges.size()) {
                ranges.add((bin.lowerClosed() ? "from " : "above ") + low);
            } else {
                ranges.add(
                        bin.lowerClosed()
                                ? low + " to below " + high
                                : "above " + low + " to " + high);
            }
        }
        if (bin.names().isEmpty()) {
            return numbered(ranges);
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(ranges.size(), bin.names().size()); i++) {
            named.put(bin.names().get(i), ranges.get(i));
        }
        return named;
    }
}
