package coterie.cli;

import coterie.recipe.Noun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The paths to open after a run, most useful first.
final class Signposts {
    private Signposts() {}

    /// @param out the directory of the run
    /// @param unit what a row is called
    static List<String> lines(Path out, Noun unit) {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put("report.html", "the report");
        files.put("segments.csv", "the segment of every " + unit.one());
        files.put("recipe.yaml", "what was done; edit it and run it again");
        files.put("model.coterie", "places new " + unit.many() + ": ./coterie assign");
        List<String> lines = new ArrayList<>();
        lines.add("");
        int width = 13 + out.toString().length();
        files.forEach((file, what) -> {
            Path path = out.resolve(file);
            if (Files.exists(path)) {
                lines.add(path + " ".repeat(width + 3 - path.toString().length()) + what);
            }
        });
        return lines;
    }
}
