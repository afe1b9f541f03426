package coterie.recipe.yaml;

import coterie.document.Node;
import coterie.kernel.catalogue.Methods;
import coterie.recipe.SegmentRule;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `segments: { method: kmeans, k: 4, compare: 2..10, … }`.
final class SegmentRuleReader {
    private static final Pattern RANGE =
            Pattern.compile("([1-9][0-9]{0,2})\\.\\.([1-9][0-9]{0,2})");

    private SegmentRuleReader() {}

    static SegmentRule read(Node node, Faults faults) {
        Keys keys = new Keys(node, "segments", faults);
        SegmentRule usual = SegmentRule.DEFAULT;
        OptionalInt k =
                keys.take("k")
                        .filter(said -> !said.words().equals("\"auto\""))
                        .flatMap(said -> keys.whole(said, "k", 1, 1000))
                        .map(OptionalInt::of)
                        .orElseGet(OptionalInt::empty);
        int[] range = {usual.kMin(), usual.kMax()};
        keys.text("compare")
                .ifPresent(text -> {
                    Matcher ends = RANGE.matcher(text);
                    if (ends.matches()
                            && Integer.parseInt(ends.group(1)) <= Integer.parseInt(ends.group(2))) {
                        range[0] = Integer.parseInt(ends.group(1));
                        range[1] = Integer.parseInt(ends.group(2));
                    } else {
                        faults.add(
                                keys.line("compare"),
                                "compare is \"" + text + "\"; expected a range such as 2..10");
                    }
                });
        SegmentRule rule =
                new SegmentRule(
                        methods(keys, usual),
                        k,
                        range[0],
                        range[1],
                        keys.whole("restarts", 1, 100_000).orElse(usual.restarts()),
                        keys.whole("swaps", 0, 100_000).orElse(usual.swaps()),
                        keys.truth("exact_restarts").orElse(usual.exactRestarts()),
                        keys.whole("beside", 1, 1000));
        rule.beside()
                .ifPresent(beside -> {
                    if (k.isPresent() && k.getAsInt() == beside) {
                        faults.add(
                                keys.line("beside"),
                                "beside is k itself; expected another number of segments");
                    }
                });
        keys.finish("segments");
        return rule;
    }

    /// One word, or several to compare.
    private static List<String> methods(Keys keys, SegmentRule usual) {
        List<String> said =
                keys.texts("method").stream()
                        .flatMap(word ->
                                keys
                                        .oneOf(keys.line("method"), "method", word, Methods.words())
                                        .stream())
                        .distinct()
                        .toList();
        return said.isEmpty() ? usual.methods() : said;
    }
}
