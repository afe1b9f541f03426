package coterie.cli.tell;

import coterie.recipe.Noun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The paths to open after a run, most useful first.
public final class Signposts {
    private Signposts() {}

    /// @param out the directory of the run
    /// @param unit what a row is called
    /// @param width columns; where a path and what it is for do not fit beside each other, they
    ///   stand below each other
    public static List<String> lines(Path out, Noun unit, int width) {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put("report.html", "the report");
        files.put("segments.csv", "the segment of every " + unit.one());
        files.put("recipe.yaml", "what was done; edit it and run it again");
        files.put("model.coterie", "places new " + unit.many() + ": ./coterie assign");
        List<String> lines = new ArrayList<>();
        lines.add("");
        files.keySet().removeIf(file -> !Files.exists(out.resolve(file)));
        int gap = out.resolve("model.coterie").toString().length() + 2;
        boolean beside = files.values().stream().allMatch(what -> gap + what.length() <= width);
        files.forEach((file, what) -> {
            String path = out.resolve(file).toString();
            if (beside) {
                lines.add(path + " ".repeat(gap - path.length()) + what);
            } else {
                lines.add(path);
                lines.add("  " + what);
            }
        });
        return lines;
    }
}
