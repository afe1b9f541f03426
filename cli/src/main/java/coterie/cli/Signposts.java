package coterie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The paths to open after a run, most useful first.
final class Signposts {
    private static final SequencedMap<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("report.html", "the report");
        FILES.put("segments.csv", "the segment of every customer");
        FILES.put("recipe.yaml", "what was done; edit it and run it again");
        FILES.put("model.coterie", "places new customers: ./coterie assign");
    }

    private Signposts() {}

    /// @param out the directory of the run
    static List<String> lines(Path out) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        int width = 13 + out.toString().length();
        FILES.forEach((file, what) -> {
            Path path = out.resolve(file);
            if (Files.exists(path)) {
                lines.add(path + " ".repeat(width + 3 - path.toString().length()) + what);
            }
        });
        return lines;
    }
}
