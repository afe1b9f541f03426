package coterie.model;

import coterie.document.Fields;
import coterie.document.Json;
import coterie.document.MalformedException;
import coterie.document.Node;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.prepare.FittedPreparation;
import coterie.prepare.FittedStep;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Kind;
import coterie.recipe.yaml.RecipeReader;
import coterie.recipe.yaml.RecipeWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/// A [FittedPreparation] as JSON: the recipe as its YAML, expressions as recipes write them,
/// numbers with all their digits.
public final class FittedText {
    private FittedText() {}

    public static String write(FittedPreparation fitted) {
        FittedPreparation.Scaler scaler = fitted.scaler();
        return Json.line(
                new Fields()
                        .put("recipe", RecipeWriter.write(fitted.recipe()))
                        .putEach("columns", fitted.columns(), FittedText::column)
                        .put("id", fitted.id())
                        .put("as_of", fitted.asOf().map(LocalDate::toString))
                        .putEach("steps", fitted.steps(), FittedText::step)
                        .put(
                                "scaler",
                                new Fields()
                                        .put("features", scaler.features())
                                        .put("columns", scaler.columns())
                                        .put("centres", scaler.centres())
                                        .put("scales", scaler.scales()))
                        .map());
    }

    public static FittedPreparation read(String text) {
        try {
            return fitted(Json.read(text));
        } catch (MalformedException | CoterieException | IllegalArgumentException e) {
            throw new CoterieException(
                    FaultCode.MODEL_UNREADABLE,
                    "The model's preparation cannot be read; it was changed, cut off, or written by"
                            + " another version. Fit the model again.",
                    e);
        }
    }

    private static Fields column(FittedPreparation.MatchedColumn column) {
        return new Fields()
                .put("name", column.name())
                .put("source_name", column.sourceName())
                .put("type", column.type().word());
    }

    private static Fields step(FittedStep step) {
        return new Fields()
                .put("name", step.name())
                .put("why", step.why())
                .putEach("sets", List.copyOf(step.sets().entrySet()), FittedText::set)
                .put("keep", step.keep().map(Expression::text))
                .put("forgets", step.forgets());
    }

    private static Fields set(Map.Entry<String, Expression> set) {
        return new Fields().put("column", set.getKey()).put("expression", set.getValue().text());
    }

    private static FittedPreparation fitted(Node root) {
        Node scaler = root.at("scaler");
        return new FittedPreparation(
                RecipeReader.read("of the model", string(root, "recipe")),
                each(
                        root,
                        "columns",
                        node ->
                                new FittedPreparation.MatchedColumn(
                                        string(node, "name"),
                                        string(node, "source_name"),
                                        type(string(node, "type")))),
                root.at("id").asText(),
                root.at("as_of").asText().map(LocalDate::parse),
                each(root, "steps", FittedText::step),
                new FittedPreparation.Scaler(
                        each(scaler, "features", FittedText::string),
                        each(scaler, "columns", FittedText::string),
                        each(scaler, "centres", FittedText::number),
                        each(scaler, "scales", FittedText::number)));
    }

    private static FittedStep step(Node node) {
        SequencedMap<String, Expression> sets = new LinkedHashMap<>();
        for (Node set : list(node, "sets")) {
            sets.put(string(set, "column"), Expression.parse(string(set, "expression")));
        }
        return new FittedStep(
                string(node, "name"),
                string(node, "why"),
                sets,
                node.at("keep").asText().map(Expression::parse),
                each(node, "forgets", FittedText::string));
    }

    private static Kind type(String word) {
        return java.util.Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.MISSING && kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type " + word));
    }

    private static String string(Node node, String key) {
        return node.at(key).asText().orElseThrow(() -> missing(key));
    }

    private static String string(Node node) {
        return node.asText().orElseThrow(() -> missing("text"));
    }

    private static double number(Node node) {
        return node.asNumber().orElseThrow(() -> missing("number"));
    }

    private static List<Node> list(Node node, String key) {
        if (node.at(key) instanceof Node.Items(int _, List<Node> nodes)) {
            return nodes;
        }
        throw missing(key);
    }

    private static <T> List<T> each(Node node, String key, Function<Node, T> read) {
        return list(node, key).stream().map(read).toList();
    }

    private static IllegalArgumentException missing(String what) {
        return new IllegalArgumentException("no " + what + " in the model");
    }
}
