package coterie.model;

import coterie.document.Fields;
import coterie.document.Json;
import coterie.document.MalformedException;
import coterie.document.Node;
import coterie.document.Sealed;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.kernel.Matrix;
import coterie.kernel.cluster.Assigner;
import coterie.kernel.cluster.LowestCost;
import coterie.model.Model.Trained;
import coterie.segment.BySegment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

    private ModelFile() {}

    /// The bytes of a model's file; the same model, the same bytes.
    public static byte[] write(Model model) {
        Assigner assigner = model.assigner();
        boolean nearest = assigner.kind().equals(LowestCost.NEAREST_CENTRE);
        Fields body = new Fields().put("preparation", FittedText.write(model.preparation()));
        if (!nearest) {
            body.put("assigner", assigner.kind());
        }
        assigner.parts().forEach((name, part) -> body.put(name, rows(part)));
        body.put("names", model.names().all())
                .put(
                        "trained",
                        new Fields()
                                .put("source", model.trained().source())
                                .put("fingerprint", model.trained().fingerprint())
                                .put("rows", model.trained().rows())
                                .put("version", model.trained().version()));
        Fields seal =
                new Fields().put("format", FORMAT).put("schema", nearest ? NEAREST_ONLY : ANY_RULE);
        return Sealed.of(seal, Json.line(body.map())).getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a model.
    ///
    /// @throws CoterieException `MODEL_UNREADABLE` when the file is not there, no model, damaged,
    ///   or of a later version
    public static Model read(Path file) {
        String text = text(file);
        try {
            Sealed sealed = Sealed.read(text);
            Node seal = sealed.seal();
            if (!seal.at("format").asText().orElse("").equals(FORMAT)) {
                throw unreadable(file, "is no Coterie model");
            }
            long schema = seal.at("schema").asWhole().orElse(0L);
            if (schema < NEAREST_ONLY || schema > ANY_RULE) {
                throw unreadable(
                        file,
                        "was written by another version (format "
                                + schema
                                + ", this version reads "
                                + ANY_RULE
                                + ")");
            }
            if (!sealed.intact()) {
                throw unreadable(file, "is damaged: its content does not match its checksum");
            }
            return model(Json.read(sealed.content()));
        } catch (MalformedException | IllegalArgumentException e) {
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

    private static Model model(Node body) {
        Node trained = body.at("trained");
        return new Model(
                FittedText.read(body.at("preparation").asText().orElse("")),
                assigner(body),
                new BySegment<>(
                        body.at("names").items().stream()
                                .flatMap(name -> name.asText().stream())
                                .toList()),
                new Trained(
                        trained.at("source").asText().orElse(""),
                        trained.at("fingerprint").asText().orElse(""),
                        trained.at("rows").asWhole().orElse(0L),
                        trained.at("version").asText().orElse("")));
    }

    private static List<List<Double>> rows(Matrix matrix) {
        return IntStream.range(0, matrix.rows())
                .mapToObj(row -> Arrays.stream(matrix.row(row)).boxed().toList())
                .toList();
    }

    private static Assigner assigner(Node body) {
        Map<String, Matrix> parts = new LinkedHashMap<>();
        for (Node.Entry part : body.entries()) {
            List<Node> rows = part.value().items();
            if (!rows.isEmpty() && rows.getFirst() instanceof Node.Items) {
                parts.put(part.key(), matrix(rows));
            }
        }
        return Assigner.of(body.at("assigner").asText().orElse(LowestCost.NEAREST_CENTRE), parts);
    }

    private static Matrix matrix(List<Node> rows) {
        return Matrix.ofRows(
                rows.stream()
                        .map(row ->
                                row.items().stream()
                                        .mapToDouble(value -> value.asNumber().orElse(0.0))
                                        .toArray())
                        .toList());
    }

    private static CoterieException unreadable(Path file, String what) {
        return new CoterieException(
                FaultCode.MODEL_UNREADABLE,
                "%s %s. Give the model.coterie of a run's output directory, or run the study again."
                        .formatted(file, what));
    }
}
