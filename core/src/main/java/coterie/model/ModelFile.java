package coterie.model;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.kernel.Matrix;
import coterie.kernel.cluster.Assigner;
import coterie.kernel.cluster.LowestCost;
import coterie.model.Model.Trained;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `model.coterie`: a model as two lines of JSON, a seal and the model itself.
///
/// The seal holds the format's number and the SHA-256 of the second line, so that a file that was
/// cut off, edited or written by a later version is refused instead of placing customers wrongly.
public final class ModelFile {
    private static final String FORMAT = "coterie model";

    /// Places by the nearest centre and says nothing of it; the only format of earlier versions.
    private static final int NEAREST_ONLY = 1;

    /// Names its rule.
    private static final int ANY_RULE = 2;

    private static final long LARGEST = 64L << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ModelFile() {}

    /// The bytes of a model's file; the same model, the same bytes.
    public static byte[] write(Model model) {
        ObjectNode body = MAPPER.createObjectNode();
        body.put("preparation", FittedText.write(model.preparation()));
        Assigner assigner = model.assigner();
        boolean nearest = assigner.kind().equals(LowestCost.NEAREST_CENTRE);
        if (!nearest) {
            body.put("assigner", assigner.kind());
        }
        assigner.parts().forEach((name, part) -> rows(body.putArray(name), part));
        ArrayNode names = body.putArray("names");
        model.names().forEach(names::add);
        body.putObject("trained")
                .put("source", model.trained().source())
                .put("fingerprint", model.trained().fingerprint())
                .put("rows", model.trained().rows())
                .put("version", model.trained().version());
        String line = MAPPER.writeValueAsString(body);
        ObjectNode seal = MAPPER.createObjectNode();
        seal.put("format", FORMAT)
                .put("schema", nearest ? NEAREST_ONLY : ANY_RULE)
                .put("sha256", sha256(line));
        return (MAPPER.writeValueAsString(seal) + "\n" + line + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a model.
    ///
    /// @throws CoterieException `MODEL_UNREADABLE` when the file is not there, no model, damaged,
    ///   or of a later version
    public static Model read(Path file) {
        String text = text(file);
        try {
            List<String> lines = text.lines().toList();
            JsonNode seal = MAPPER.readTree(lines.isEmpty() ? "" : lines.getFirst());
            if (!seal.path("format").asString("").equals(FORMAT)) {
                throw unreadable(file, "is no Coterie model");
            }
            int schema = seal.path("schema").asInt(0);
            if (schema < NEAREST_ONLY || schema > ANY_RULE) {
                throw unreadable(
                        file,
                        "was written by another version (format "
                                + schema
                                + ", this version reads "
                                + ANY_RULE
                                + ")");
            }
            if (lines.size() != 2
                    || !seal.path("sha256").asString("").equals(sha256(lines.getLast()))) {
                throw unreadable(file, "is damaged: its content does not match its checksum");
            }
            return model(MAPPER.readTree(lines.getLast()));
        } catch (JacksonException | IllegalArgumentException e) {
            throw unreadable(file, "is no Coterie model");
        }
    }

    private static String text(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                return Files.readString(file);
            }
        } catch (IOException e) {
            throw unreadable(file, "cannot be read as text");
        }
        throw unreadable(file, Files.exists(file) ? "is no Coterie model" : "does not exist");
    }

    private static Model model(JsonNode body) {
        JsonNode trained = body.path("trained");
        return new Model(
                FittedText.read(body.path("preparation").asString()),
                assigner(body),
                body.path("names").valueStream().map(JsonNode::asString).toList(),
                new Trained(
                        trained.path("source").asString(),
                        trained.path("fingerprint").asString(),
                        trained.path("rows").asLong(),
                        trained.path("version").asString()));
    }

    private static void rows(ArrayNode into, Matrix matrix) {
        for (int row = 0; row < matrix.rows(); row++) {
            ArrayNode values = into.addArray();
            for (int column = 0; column < matrix.columns(); column++) {
                values.add(matrix.at(row, column));
            }
        }
    }

    private static Assigner assigner(JsonNode body) {
        Map<String, Matrix> parts = new LinkedHashMap<>();
        body.propertyStream()
                .filter(part -> part.getValue().path(0).isArray())
                .forEach(part -> parts.put(part.getKey(), matrix(part.getValue())));
        return Assigner.of(body.path("assigner").asString(LowestCost.NEAREST_CENTRE), parts);
    }

    private static Matrix matrix(JsonNode rows) {
        return Matrix.ofRows(
                rows.valueStream()
                        .map(row -> row.valueStream().mapToDouble(JsonNode::asDouble).toArray())
                        .toList());
    }

    private static CoterieException unreadable(Path file, String what) {
        return new CoterieException(
                FaultCode.MODEL_UNREADABLE,
                "%s %s. Give the model.coterie of a run's output directory, or run the study again."
                        .formatted(file, what));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
