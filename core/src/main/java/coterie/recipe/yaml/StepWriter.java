package coterie.recipe.yaml;

import coterie.recipe.expression.Expression;
import coterie.recipe.step.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// Writes one step, every default written out.
final class StepWriter {
    private static final int ITEM = 1;
    private static final int KEY = 2;
    private static final int OWN = 3;

    private final YamlWriter yaml;
    private final Groups groups;

    StepWriter(YamlWriter yaml, Groups groups) {
        this.yaml = yaml;
        this.groups = groups;
    }

    void write(Step step) {
        switch (step) {
            case Step.Keep keep -> expression("keep", keep.condition());
            case Step.Drop drop -> expression("drop", drop.condition());
            case Step.Derive derive -> {
                if (derive.columns().size() == 1) {
                    yaml.item(ITEM, "derive", YamlWriter.map(each(derive.columns(), this::text)));
                } else {
                    block("derive", each(derive.columns(), this::text));
                }
            }
            case Step.Fill fill -> {
                yaml.item(ITEM, "fill", YamlWriter.map(each(fill.columns(), this::filling)));
                fill.by().ifPresent(by -> yaml.text(KEY, "by", by));
            }
            case Step.Repair repair -> {
                name("repair", repair.column());
                yaml.line(KEY, "values", YamlWriter.map(each(repair.values(), YamlWriter::scalar)));
            }
            case Step.Recode recode -> recode(recode);
            case Step.Ordinal ordinal -> {
                name("ordinal", ordinal.column());
                yaml.text(KEY, "as", ordinal.as());
                yaml.texts(KEY, "levels", ordinal.levels());
            }
            case Step.Bin bin -> bin(bin);
            case Step.Trim trim -> {
                yaml.item(ITEM, "trim", list(trim.columns()));
                limits(trim.limits());
                yaml.line(KEY, "limits", trim.together() ? "together" : "one after another");
            }
            case Step.Cap cap -> {
                yaml.item(ITEM, "cap", list(cap.columns()));
                limits(cap.limits());
            }
            case Step.OneHot oneHot -> {
                name("one_hot", oneHot.column());
                yaml.texts(KEY, "except", oneHot.except());
                yaml.line(
                        KEY, "weight", oneHot.weight().map(StepWriter::number).orElse("balanced"));
            }
            case Step.Shares shares -> {
                yaml.item(ITEM, "shares", list(shares.columns()));
                yaml.text(KEY, "as", shares.suffix());
            }
            case Step.DropColumns drop ->
                    yaml.item(
                            ITEM,
                            "drop_columns",
                            drop.columns().isEmpty() ? "constant" : list(drop.columns()));
            case Step.Rules rules -> {
                block("rules", each(rules.rules(), this::text));
                yaml.text(KEY, "as", rules.as());
                rules.otherwise().ifPresent(name -> yaml.text(KEY, "otherwise", name));
            }
        }
        step.why().ifPresent(why -> yaml.text(KEY, "why", why));
    }

    private void recode(Step.Recode recode) {
        name("recode", recode.column());
        yaml.text(KEY, "as", recode.as());
        yaml.line(KEY, "levels", "");
        recode.levels().forEach((level, old) -> yaml.line(OWN, level, YamlWriter.list(old)));
        yaml.line(KEY, "others", recode.others().name().toLowerCase(Locale.ROOT));
    }

    private void bin(Step.Bin bin) {
        name("bin", bin.column());
        yaml.text(KEY, "as", bin.as());
        switch (bin.edges()) {
            case Step.Edges.Values(List<Double> values) ->
                    yaml.line(
                            KEY,
                            "edges",
                            YamlWriter.list(values.stream().map(StepWriter::number).toList()));
            case Step.Edges.Quantiles(int bins) ->
                    yaml.line(KEY, "quantiles", Integer.toString(bins));
        }
        yaml.line(KEY, "closed", bin.lowerClosed() ? "lower" : "upper");
        yaml.texts(KEY, "names", bin.names());
    }

    private void limits(Step.Limits limits) {
        switch (limits) {
            case Step.Limits.Fence(double factor) -> yaml.line(KEY, "fence", number(factor));
            case Step.Limits.Quantiles(Optional<Double> low, Optional<Double> high) -> {
                low.ifPresent(share -> yaml.line(KEY, "low_quantile", number(share)));
                high.ifPresent(share -> yaml.line(KEY, "high_quantile", number(share)));
            }
            case Step.Limits.Values(Optional<Double> low, Optional<Double> high) -> {
                low.ifPresent(value -> yaml.line(KEY, "least", number(value)));
                high.ifPresent(value -> yaml.line(KEY, "most", number(value)));
            }
        }
    }

    private String filling(Step.Filling filling) {
        return switch (filling) {
            case Step.Filling.Statistic statistic -> statistic.name().toLowerCase(Locale.ROOT);
            case Step.Filling.Constant(Expression value) -> YamlWriter.scalar(value.text());
        };
    }

    private void expression(String word, Expression expression) {
        yaml.item(ITEM, word, text(expression));
    }

    private String text(Expression expression) {
        return YamlWriter.scalar(expression.text());
    }

    private void name(String word, String column) {
        yaml.item(ITEM, word, YamlWriter.scalar(column));
    }

    private void block(String word, SequencedMap<String, String> values) {
        yaml.item(ITEM, word, "");
        values.forEach((key, value) -> yaml.line(OWN, key, value));
    }

    private String list(List<String> columns) {
        return YamlWriter.list(groups.gathered(columns));
    }

    static String number(double value) {
        return Expression.Numeral.of(value).text();
    }

    private static <T> SequencedMap<String, String> each(
            SequencedMap<String, T> values, Function<T, String> text) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> texts.put(key, text.apply(value)));
        return texts;
    }
}
