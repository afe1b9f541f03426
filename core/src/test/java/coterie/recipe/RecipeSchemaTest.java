package coterie.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import coterie.recipe.yaml.RecipeFault;
import coterie.recipe.yaml.RecipeReader;
import coterie.recipe.yaml.RecipeReaderTest;
import coterie.recipe.yaml.RecipeWriter;
import coterie.recipe.yaml.Recipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `docs/reference/recipe.schema.json` and the reader say the same.
class RecipeSchemaTest {
    static final List<String> SHIPPED = Recipes.SHIPPED;

    private static final String TEXT = text();
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void everyShippedRecipeIsValid(String name) {
        assertThat(faults(Recipes.yaml(name))).isEmpty();
        assertThat(faults(RecipeWriter.write(Recipes.shipped(name)))).isEmpty();
    }

    /// That text has every key of the reader, so every key of the reader is in the schema.
    @Test
    void aRecipeWithEveryKeyIsValid() {
        assertThat(faults(RecipeReaderTest.EVERYTHING)).isEmpty();
        assertThat(
                        faults(
                                RecipeWriter.write(
                                        RecipeReader.read("all", RecipeReaderTest.EVERYTHING))))
                .isEmpty();
    }

    /// The whole recipes of the reference page.
    @Test
    void theRecipesOfTheReferenceAreValid() throws IOException {
        String page =
                Files.readString(
                        Path.of(System.getProperty("coterie.root"))
                                .resolve("docs/reference/recipe.md"));
        List<String> recipes =
                Stream.of(page.split("```"))
                        .filter(block -> block.startsWith("yaml\nrecipe:"))
                        .map(block -> block.substring("yaml\n".length()))
                        .toList();
        assertThat(recipes).hasSize(2);
        for (String recipe : recipes) {
            assertThat(faults(recipe)).isEmpty();
            assertThat(RecipeReader.check(recipe)).isEmpty();
        }
    }

    /// A key the schema has, under the keys above it.
    record Place(List<String> above, String key) {}

    static List<Place> keys() {
        JsonNode schema = JsonMapper.shared().readTree(TEXT);
        List<Place> places = new ArrayList<>();
        collect(schema, List.of(), places);
        for (JsonNode step : schema.at("/properties/steps/items/oneOf")) {
            collect(step, List.of("steps", step.get("required").get(0).asString()), places);
        }
        return places;
    }

    private static void collect(JsonNode node, List<String> above, List<Place> places) {
        for (var property : node.path("properties").properties()) {
            places.add(new Place(above, property.getKey()));
            if (!property.getKey().equals("steps") && above.size() < 2) {
                List<String> deeper =
                        Stream.concat(above.stream(), Stream.of(property.getKey())).toList();
                collect(property.getValue(), deeper, places);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKeyOfTheSchemaIsKnownToTheReader(Place place) {
        StringBuilder yaml = new StringBuilder();
        if (place.above().equals(List.of())) {
            yaml.append(place.key()).append(": x\n");
        } else if (place.above().getFirst().equals("steps")) {
            yaml.append("steps:\n  - ").append(place.above().get(1)).append(": x\n");
            if (!place.key().equals(place.above().get(1))) {
                yaml.append("    ").append(place.key()).append(": x\n");
            }
        } else {
            String indent = "";
            for (String key : place.above()) {
                yaml.append(indent).append(key).append(":\n");
                indent += "  ";
            }
            yaml.append(indent).append(place.key()).append(": x\n");
        }
        assertThat(RecipeReader.check(yaml.toString()))
                .extracting(RecipeFault::message)
                .noneMatch(message -> message.contains("has no \"" + place.key() + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recipe: a\nfeaturs: [x]",
                "recipe: a",
                "recipe: My Recipe\nfeatures: [x]",
                "recipe: a\nfeatures: [x]\nscale: standart",
                "recipe: a\nfeatures: [x]\nsegments: { k: 0 }",
                "recipe: a\nfeatures: [x]\nsegments: { compare: 2-10 }",
                "recipe: a\nfeatures: [x]\nsteps:\n  - kep: x > 1",
                "recipe: a\nfeatures: [x]\nsteps:\n  - bin: x",
                "recipe: a\nfeatures: [x]\nsteps:\n  - recode: x",
                "recipe: a\nfeatures: [x]\ncolumns:\n  x: { role: incomme }",
                "recipe: a\nfeatures: [x]\ncontact: { cost: 3 }",
                "recipe: a\nfeatures: [x]\ncontact: { cost: -3, revenue: 1 }",
                "recipe: a\nfeatures: [x]\nsource: { decimal: dot }",
                "recipe: a\nfeatures: [x]\nmin_cell: 0",
                "recipe: a\nfeatures: [x]\nquestions:\n  Mine: { about: nothing }",
                "recipe: a\nfeatures: [x]\npublished: { sizes: [1, 2] }",
            })
    void bothRefuseTheSame(String yaml) {
        assertThat(faults(yaml)).isNotEmpty();
        assertThat(RecipeReader.check(yaml)).isNotEmpty();
    }

    private static List<Error> faults(String yaml) {
        return SCHEMA.validate(plain(YAMLMapper.builder().build().readTree(yaml)));
    }

    /// The YAML mapper takes negative decimals for texts; an editor does not.
    private static JsonNode plain(JsonNode node) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (node.isString() && node.asString().matches("-[0-9]+\\.[0-9]+")) {
            return nodes.numberNode(Double.parseDouble(node.asString()));
        }
        if (node.isArray()) {
            ArrayNode array = nodes.arrayNode();
            node.forEach(item -> array.add(plain(item)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = nodes.objectNode();
            node.properties().forEach(field -> object.set(field.getKey(), plain(field.getValue())));
            return object;
        }
        return node;
    }

    private static String text() {
        try {
            return Files.readString(
                    Path.of(System.getProperty("coterie.root"))
                            .resolve("docs/reference/recipe.schema.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
