package coterie.recipe.yaml;

import coterie.document.Node;
import coterie.recipe.SourceHints;
import java.util.List;
import java.util.Optional;

/// Reads `source: { delimiter: ';', decimal: comma, … }`.
final class SourceHintsReader {
    private SourceHintsReader() {}

    static SourceHints read(Node node, Faults faults) {
        Keys keys = new Keys(node, "source", faults);
        SourceHints hints =
                new SourceHints(
                        keys.take("delimiter").flatMap(said -> sign(said, keys, faults)),
                        keys.text("encoding"),
                        keys.truth("header"),
                        keys.word("decimal", List.of("point", "comma")),
                        keys.word("date_order", List.of("dmy", "mdy", "ymd")),
                        keys.text("sheet"),
                        keys.word("bad_cell", List.of("reject", "missing")));
        keys.finish("source");
        return hints;
    }

    private static Optional<Character> sign(Node node, Keys keys, Faults faults) {
        Optional<String> text = keys.text(node, "delimiter");
        if (text.filter(word -> word.equals("tab")).isPresent()) {
            return Optional.of('\t');
        }
        text.filter(word -> word.length() != 1)
                .ifPresent(word ->
                        faults.add(
                                node.line(),
                                "delimiter is \""
                                        + word
                                        + "\"; expected one sign such as ';', or tab"));
        return text.filter(word -> word.length() == 1).map(word -> word.charAt(0));
    }
}
