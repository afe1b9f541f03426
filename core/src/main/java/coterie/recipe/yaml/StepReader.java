package coterie.recipe.yaml;

import coterie.document.Node;
import coterie.fault.Nearest;
import coterie.recipe.expression.Expression;
import coterie.recipe.step.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads one step: a mapping with one key that says which step it is.
final class StepReader {
    private static final List<String> WORDS =
            List.of(
                    "keep",
                    "drop",
                    "derive",
                    "fill",
                    "repair",
                    "recode",
                    "ordinal",
                    "bin",
                    "trim",
                    "cap",
                    "one_hot",
                    "shares",
                    "drop_columns",
                    "rules");

    private final Keys keys;
    private final Faults faults;
    private final Groups groups;

    private StepReader(Keys keys, Faults faults, Groups groups) {
        this.keys = keys;
        this.faults = faults;
        this.groups = groups;
    }

    static Optional<Step> read(Node node, Groups groups, Faults faults) {
        Keys keys = new Keys(node, "a step", faults);
        List<String> words = WORDS.stream().filter(keys::has).toList();
        if (words.size() != 1) {
            if (node instanceof Node.Entries(int _, List<Node.Entry> entries)) {
                String said = entries.isEmpty() ? "nothing" : entries.getFirst().key();
                faults.add(
                        node.line(),
                        words.isEmpty()
                                ? "a step begins with \""
                                        + said
                                        + "\"; "
                                        + Nearest.offer(said, WORDS)
                                : "a step says "
                                        + String.join(" and ", words)
                                        + "; make two of it");
            }
            return Optional.empty();
        }
        Optional<Step> step = new StepReader(keys, faults, groups).step(words.getFirst());
        keys.take("why");
        keys.take(words.getFirst());
        keys.finish("the step " + words.getFirst());
        return step;
    }

    private Optional<Step> step(String word) {
        Optional<String> why = keys.text("why");
        return switch (word) {
            case "keep" -> keys.expression(word).map(condition -> new Step.Keep(condition, why));
            case "drop" -> keys.expression(word).map(condition -> new Step.Drop(condition, why));
            case "derive" -> Optional.of(new Step.Derive(keys.map(word, keys::expression), why));
            case "fill" ->
                    Optional.of(new Step.Fill(keys.map(word, this::filling), keys.text("by"), why));
            case "repair" -> repair(why);
            case "recode" -> recode(why);
            case "ordinal" -> ordinal(why);
            case "bin" -> bin(why);
            case "trim" -> trim(why);
            case "cap" -> limits().map(limits -> new Step.Cap(columns(word), limits, why));
            case "one_hot" -> oneHot(why);
            case "shares" ->
                    Optional.of(
                            new Step.Shares(columns(word), keys.text("as").orElse("share"), why));
            case "drop_columns" -> dropColumns(why);
            default -> rules(why);
        };
    }

    private List<String> columns(String key) {
        return groups.spread(keys.texts(key));
    }

    private Optional<Step.Filling> filling(Node node, String column) {
        return keys.text(node, column)
                .flatMap(text ->
                        switch (text) {
                            case "median" -> Optional.of(Step.Filling.Statistic.MEDIAN);
                            case "mean" -> Optional.of(Step.Filling.Statistic.MEAN);
                            case "mode" -> Optional.of(Step.Filling.Statistic.MODE);
                            default -> constant(node, text);
                        });
    }

    /// A number, or a text in single quotes as in expressions.
    private Optional<Step.Filling> constant(Node node, String text) {
        Optional<Expression> value =
                text.matches("[-+0-9.].*|'.*'")
                        ? keys.expression(node, "the value to fill")
                        : Optional.empty();
        if (value.isPresent()
                && (value.get() instanceof Expression.Numeral
                        || value.get() instanceof Expression.Text)) {
            return Optional.of(new Step.Filling.Constant(value.get()));
        }
        faults.add(
                node.line(),
                "fill with \""
                        + text
                        + "\" is not known; expected median, mean, mode, a number or a 'text' in"
                        + " single quotes");
        return Optional.empty();
    }

    private Optional<Step> repair(Optional<String> why) {
        Optional<String> column = keys.text("repair");
        SequencedMap<String, String> values = keys.map("values", keys::text);
        keys.needed("values", values.isEmpty() ? Optional.empty() : Optional.of(values));
        return column.map(name -> new Step.Repair(name, values, why));
    }

    private Optional<Step> recode(Optional<String> why) {
        Optional<String> column = keys.text("recode");
        Optional<String> as = keys.text("as");
        SequencedMap<String, List<String>> levels =
                keys.map("levels", (node, key) -> Optional.of(keys.texts(node, key)));
        keys.needed("levels", levels.isEmpty() ? Optional.empty() : Optional.of(levels));
        Step.Others others =
                keys.word("others", List.of("alarm", "keep", "missing"))
                        .map(word -> Step.Others.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(Step.Others.ALARM);
        return column.map(name -> new Step.Recode(name, as.orElse(name), levels, others, why));
    }

    private Optional<Step> ordinal(Optional<String> why) {
        Optional<String> as = keys.text("as");
        List<String> levels = keys.texts("levels");
        keys.needed("levels", levels.isEmpty() ? Optional.empty() : Optional.of(levels));
        return keys.text("ordinal")
                .map(name -> new Step.Ordinal(name, as.orElse(name), levels, why));
    }

    private Optional<Step> bin(Optional<String> why) {
        Optional<String> as = keys.text("as");
        List<String> names = keys.texts("names");
        boolean lowerClosed =
                keys.word("closed", List.of("upper", "lower")).orElse("upper").equals("lower");
        Optional<Node> edges = keys.take("edges");
        var quantiles = keys.whole("quantiles", 2, 100);
        if (edges.isPresent() == quantiles.isPresent()) {
            faults.add(keys.line(), "a bin has either edges or quantiles");
            return Optional.empty();
        }
        Step.Edges cuts =
                quantiles.isPresent()
                        ? new Step.Edges.Quantiles(quantiles.getAsInt())
                        : new Step.Edges.Values(rising(edges.orElseThrow()));
        int bins =
                switch (cuts) {
                    case Step.Edges.Quantiles(int count) -> count;
                    case Step.Edges.Values(List<Double> values) -> values.size() + 1;
                };
        if (!names.isEmpty() && names.size() != bins) {
            faults.add(keys.line("names"), names.size() + " names for " + bins + " bins");
        }
        return keys.text("bin")
                .map(name -> new Step.Bin(name, as.orElse(name), cuts, names, lowerClosed, why));
    }

    private List<Double> rising(Node node) {
        List<Double> values = new ArrayList<>();
        for (String text : keys.texts(node, "edges")) {
            keys.number(new Node.Scalar(node.line(), text, false), "an edge")
                    .ifPresent(values::add);
        }
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) <= values.get(i - 1)) {
                faults.add(node.line(), "the edges do not rise");
                break;
            }
        }
        return List.copyOf(values);
    }

    private Optional<Step> trim(Optional<String> why) {
        boolean together =
                keys.word("limits", List.of("one after another", "together"))
                        .orElse("one after another")
                        .equals("together");
        return limits().map(limits -> new Step.Trim(columns("trim"), limits, together, why));
    }

    private Optional<Step.Limits> limits() {
        Optional<Double> fence = keys.number("fence");
        Optional<Double> low = keys.number("low_quantile");
        Optional<Double> high = keys.number("high_quantile");
        Optional<Double> least = keys.number("least");
        Optional<Double> most = keys.number("most");
        List<Step.Limits> said = new ArrayList<>();
        fence.ifPresent(factor -> said.add(new Step.Limits.Fence(factor)));
        if (low.isPresent() || high.isPresent()) {
            said.add(new Step.Limits.Quantiles(share(low), share(high)));
        }
        if (least.isPresent() || most.isPresent()) {
            said.add(new Step.Limits.Values(least, most));
        }
        if (said.size() != 1) {
            faults.add(
                    keys.line(),
                    "limits are said once: fence, or low_quantile and high_quantile, or least and"
                            + " most");
            return Optional.empty();
        }
        return Optional.of(said.getFirst());
    }

    private Optional<Double> share(Optional<Double> value) {
        value.filter(share -> share < 0 || share > 1)
                .ifPresent(share ->
                        faults.add(keys.line(), "a quantile is " + share + "; expected 0 to 1"));
        return value;
    }

    private Optional<Step> oneHot(Optional<String> why) {
        List<String> except = keys.texts("except");
        Optional<Double> weight =
                keys.take("weight")
                        .filter(node -> !node.words().equals("\"balanced\""))
                        .flatMap(node -> keys.number(node, "weight"));
        return keys.text("one_hot").map(name -> new Step.OneHot(name, except, weight, why));
    }

    private Optional<Step> dropColumns(Optional<String> why) {
        List<String> columns = columns("drop_columns");
        return Optional.of(
                new Step.DropColumns(
                        columns.equals(List.of("constant")) ? List.of() : columns, why));
    }

    private Optional<Step> rules(Optional<String> why) {
        Optional<String> as = keys.needed("as", keys.text("as"));
        Optional<String> otherwise = keys.text("otherwise");
        SequencedMap<String, Expression> rules =
                new LinkedHashMap<>(keys.map("rules", keys::expression));
        return as.map(name -> new Step.Rules(name, rules, otherwise, why));
    }
}
