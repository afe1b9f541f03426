package coterie.model;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Column;
import coterie.prepare.FittedPreparation;
import coterie.prepare.FittedStep;
import coterie.recipe.expression.Expression;
import coterie.recipe.yaml.RecipeReader;
import coterie.recipe.yaml.RecipeWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A [FittedPreparation] as JSON: the recipe as its YAML, expressions as recipes write them,
/// numbers with all their digits.
public final class FittedText {
    private final JsonMapper mapper = JsonMapper.builder().build();

    private FittedText() {}

    public static String write(FittedPreparation fitted) {
        return new FittedText().text(fitted);
    }

    public static FittedPreparation read(String text) {
        try {
            return new FittedText().fitted(text);
        } catch (JacksonException | CoterieException | IllegalArgumentException e) {
            throw new CoterieException(
                    FaultCode.MODEL_UNREADABLE,
                    "The model's preparation cannot be read; it was changed, cut off, or written by"
                            + " another version. Fit the model again.",
                    e);
        }
    }

    private String text(FittedPreparation fitted) {
        ObjectNode root = mapper.createObjectNode();
        root.put("recipe", RecipeWriter.write(fitted.recipe()));
        ArrayNode columns = root.putArray("columns");
        for (FittedPreparation.MatchedColumn column : fitted.columns()) {
            columns.addObject()
                    .put("name", column.name())
                    .put("source_name", column.sourceName())
                    .put("type", column.type().word());
        }
        fitted.id().ifPresent(id -> root.put("id", id));
        fitted.asOf().ifPresent(day -> root.put("as_of", day.toString()));
        ArrayNode steps = root.putArray("steps");
        for (FittedStep step : fitted.steps()) {
            ObjectNode node = steps.addObject();
            node.put("name", step.name()).put("why", step.why());
            ArrayNode sets = node.putArray("sets");
            step.sets()
                    .forEach((name, expression) ->
                            sets.addObject()
                                    .put("column", name)
                                    .put("expression", expression.text()));
            step.keep().ifPresent(keep -> node.put("keep", keep.text()));
            texts(node.putArray("forgets"), step.forgets());
        }
        ObjectNode scaler = root.putObject("scaler");
        texts(scaler.putArray("features"), fitted.scaler().features());
        texts(scaler.putArray("columns"), fitted.scaler().columns());
        numbers(scaler.putArray("centres"), fitted.scaler().centres());
        numbers(scaler.putArray("scales"), fitted.scaler().scales());
        return mapper.writeValueAsString(root);
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static void numbers(ArrayNode array, List<Double> numbers) {
        numbers.forEach(array::add);
    }

    private FittedPreparation fitted(String text) {
        JsonNode root = mapper.readTree(text);
        JsonNode scaler = needed(root, "scaler");
        return new FittedPreparation(
                RecipeReader.read("of the model", string(root, "recipe")),
                each(
                        needed(root, "columns"),
                        node ->
                                new FittedPreparation.MatchedColumn(
                                        string(node, "name"),
                                        string(node, "source_name"),
                                        type(string(node, "type")))),
                optional(root, "id"),
                optional(root, "as_of").map(LocalDate::parse),
                each(needed(root, "steps"), FittedText::step),
                new FittedPreparation.Scaler(
                        each(needed(scaler, "features"), JsonNode::asString),
                        each(needed(scaler, "columns"), JsonNode::asString),
                        each(needed(scaler, "centres"), JsonNode::asDouble),
                        each(needed(scaler, "scales"), JsonNode::asDouble)));
    }

    private static FittedStep step(JsonNode node) {
        SequencedMap<String, Expression> sets = new LinkedHashMap<>();
        for (JsonNode set : needed(node, "sets")) {
            sets.put(string(set, "column"), Expression.parse(string(set, "expression")));
        }
        return new FittedStep(
                string(node, "name"),
                string(node, "why"),
                sets,
                optional(node, "keep").map(Expression::parse),
                each(needed(node, "forgets"), JsonNode::asString));
    }

    private static Column.Type type(String word) {
        return java.util.Arrays.stream(Column.Type.values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type " + word));
    }

    private static JsonNode needed(JsonNode node, String key) {
        return node.optional(key)
                .orElseThrow(() -> new IllegalArgumentException("no " + key + " in the model"));
    }

    private static String string(JsonNode node, String key) {
        return needed(node, key).asString();
    }

    private static Optional<String> optional(JsonNode node, String key) {
        return node.optional(key).map(JsonNode::asString);
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(read.apply(node)));
        return List.copyOf(all);
    }
}
