package coterie.claim;

import coterie.claim.Facts.Answers;
import coterie.claim.Facts.FactColumn;
import coterie.claim.Facts.Group;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.recipe.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Reads the facts of a run's output directory, from its `study.json`.
public final class FactsFile {
    private static final List<String> WORTH =
            List.of("revenue_per_customer", "basket", "frequency", "margin_per_customer");

    private FactsFile() {}

    /// The facts of a run.
    ///
    /// @throws CoterieException `SOURCE_NOT_FOUND` or `SOURCE_UNREADABLE` where the directory holds
    ///   no study
    public static Facts read(Path run) {
        Path file = run.resolve("study.json");
        if (!Files.isRegularFile(file)) {
            throw new CoterieException(
                    FaultCode.SOURCE_NOT_FOUND,
                    run + " has no study.json; give the output directory of a run.");
        }
        try {
            return facts(JsonMapper.builder().build().readTree(Files.readString(file)));
        } catch (IOException | JacksonException e) {
            throw new CoterieException(
                    FaultCode.SOURCE_UNREADABLE,
                    "The study.json of " + run + " cannot be read; run the study again.",
                    e);
        }
    }

    private static Facts facts(JsonNode study) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (JsonNode column : study.path("columns")) {
            Role.ofWord(column.path("role").asString(""))
                    .ifPresent(role -> roles.put(column.path("name").asString(), role));
        }
        JsonNode tree = study.path("value").path("revenue");
        JsonNode all = tree.path("everyone");
        Group everyone = group(study.path("everyone"), all, all);
        List<Group> segments = new ArrayList<>();
        for (JsonNode segment : study.path("segments")) {
            segments.add(group(segment, branch(tree, segment.path("number").asInt(0)), all));
        }
        Set<String> names = new LinkedHashSet<>(everyone.means().keySet());
        names.addAll(everyone.levels().keySet());
        int k = study.path("chosen_k").asInt(0);
        return new Facts(
                study.path("rows").path("read").asLong(0),
                study.path("rows").path("kept").asLong(0),
                silhouette(study, k),
                breakEven(study),
                names.stream()
                        .map(name -> new FactColumn(name, roles.getOrDefault(name, Role.NUMBER)))
                        .toList(),
                everyone,
                segments);
    }

    /// What is known of the revenue of a segment.
    private static JsonNode branch(JsonNode tree, int segment) {
        for (JsonNode branch : tree.path("segments")) {
            if (branch.path("segment").asInt(0) == segment) {
                return branch;
            }
        }
        return MissingNode.getInstance();
    }

    /// Adds what the customers of a group are worth to its means.
    private static void worth(JsonNode branch, Map<String, Double> means) {
        for (String key : WORTH) {
            if (branch.path(key).isNumber()) {
                means.putIfAbsent(key.replace('_', ' '), branch.path(key).asDouble());
            }
        }
    }

    private static Optional<Double> revenueShare(JsonNode branch, JsonNode all) {
        double revenue = all.path("revenue").asDouble(0);
        return branch.path("revenue").isNumber() && revenue > 0
                ? Optional.of(branch.path("revenue").asDouble() / revenue)
                : Optional.empty();
    }

    private static Optional<Double> breakEven(JsonNode study) {
        JsonNode rate = study.path("value").path("targeting").path("break_even");
        return rate.isNumber() ? Optional.of(rate.asDouble()) : Optional.empty();
    }

    private static Optional<Double> silhouette(JsonNode study, int k) {
        for (JsonNode candidate : study.path("candidates")) {
            if (candidate.path("k").asInt(0) == k && candidate.has("silhouette")) {
                return Optional.of(candidate.path("silhouette").asDouble());
            }
        }
        return Optional.empty();
    }

    private static Group group(JsonNode node, JsonNode branch, JsonNode all) {
        Map<String, Double> means = new LinkedHashMap<>();
        node.path("means")
                .properties()
                .forEach(mean -> means.put(mean.getKey(), mean.getValue().asDouble()));
        worth(branch, means);
        Map<String, Map<String, Long>> levels = new LinkedHashMap<>();
        node.path("levels")
                .properties()
                .forEach(column -> {
                    Map<String, Long> counts = new LinkedHashMap<>();
                    column.getValue()
                            .properties()
                            .forEach(
                                    level -> counts.put(level.getKey(), level.getValue().asLong()));
                    levels.put(column.getKey(), counts);
                });
        Map<String, Answers> campaigns = new LinkedHashMap<>();
        for (JsonNode campaign : node.path("campaigns")) {
            campaigns.put(
                    campaign.path("name").asString(),
                    new Answers(
                            campaign.path("reached").asLong(),
                            campaign.path("responded").asLong(),
                            campaign.path("share_of").asLong()));
        }
        return new Group(
                node.path("number").asInt(0),
                node.path("name").asString(""),
                node.path("size").asLong(0),
                revenueShare(branch, all),
                means,
                levels,
                campaigns);
    }
}
