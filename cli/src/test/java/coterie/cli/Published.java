package coterie.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A published output directory, as a test reads it.
record Published(Path folder) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static JsonNode json(Path file) {
        return JSON.readTree(file.toFile());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    JsonNode study() {
        return json(folder.resolve("study.json"));
    }

    JsonNode segments() {
        return study().get("segments");
    }

    /// The segment of that size.
    JsonNode segment(long size) {
        return StreamSupport.stream(segments().spliterator(), false)
                .filter(segment -> segment.get("size").asLong() == size)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no segment of " + size + " customers"));
    }

    /// Segment number by customer, as published: the lines of `segments.csv`, cut after the number.
    SequencedMap<String, String> labels() {
        TreeMap<String, String> labels = new TreeMap<>();
        for (String line : lines("segments.csv").subList(1, lines("segments.csv").size())) {
            List<String> cells = List.of(line.split(",", -1));
            labels.put(cells.get(0), cells.get(1));
        }
        return labels;
    }

    List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// SHA-256 of every file, by name.
    SequencedMap<String, String> fingerprints() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(
                            Collectors.toMap(
                                    file -> folder.relativize(file).toString(),
                                    Published::fingerprint,
                                    (a, b) -> a,
                                    TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
