package coterie.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/// A paragraph in lines that fit the terminal; `40.8 %` stays together.
public final class Wrapped {
    private Wrapped() {}

    /// @param width columns; no line is wider
    /// @param first before the first line; takes two columns, whatever codes it holds
    /// @param text words
    /// @param indent before every further line
    public static List<String> lines(int width, String first, String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+(?!%)", -1)) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, (i == 0 ? first : indent) + lines.get(i));
        }
        return lines;
    }
}
