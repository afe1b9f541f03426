package coterie.claim;

import coterie.claim.Facts.FactColumn;
import coterie.profile.ColumnWords;
import coterie.recipe.Abbreviation;
import coterie.recipe.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The words by which people speak of columns, and the column a text speaks of.
final class Lexicon {
    /// Words that say nothing about which column is meant.
    private static final Set<String> EMPTY =
            Set.of(
                    "num",
                    "number",
                    "of",
                    "at",
                    "the",
                    "month",
                    "product",
                    "prod",
                    "purchase",
                    "total",
                    "year");

    private record Entry(List<String> words, String column, Role role) {}

    private final List<Entry> entries = new ArrayList<>();

    Lexicon(List<FactColumn> columns) {
        for (FactColumn column : columns) {
            entries.add(
                    new Entry(
                            stems(ColumnWords.of(column.name(), column.role())),
                            column.name(),
                            column.role()));
            entries.add(new Entry(stems(column.name()), column.name(), column.role()));
            spoken(column)
                    .forEach(words ->
                            entries.add(new Entry(stems(words), column.name(), column.role())));
        }
        entries.removeIf(entry -> entry.words().isEmpty());
        entries.sort(
                Comparator.comparingInt((Entry entry) -> -entry.words().size())
                        .thenComparing(Entry::column));
    }

    /// How people say it beside its name.
    private static Stream<String> spoken(FactColumn column) {
        String name = column.name().toLowerCase(Locale.ROOT);
        return switch (column.role()) {
            case INCOME -> Stream.of("earn", "salary", "earning");
            case AGE -> Stream.of("year old", "aged", "older", "younger", "oldest", "youngest");
            case VISITS -> Stream.of("visit");
            case RECENCY -> Stream.of("day since last purchase", "last purchase");
            case OUTCOME -> Stream.of("response", "responded", "last campaign");
            case COMPLAINT -> Stream.of("complaint", "complained", "complain");
            case HOUSEHOLD ->
                    name.contains("kid")
                            ? Stream.of(
                                    "kid",
                                    "small child",
                                    "young child",
                                    "child at home",
                                    "kid at home")
                            : name.contains("teen")
                                    ? Stream.of("teen", "teenager", "teen at home")
                                    : name.contains("child")
                                            ? Stream.of("child", "children at home")
                                            : Stream.empty();
            case PURCHASES ->
                    ColumnWords.isDeals(column.name(), column.role())
                            ? Stream.of("deal", "coupon", "discount")
                            : name.contains("web")
                                    ? Stream.of("online", "web purchase")
                                    : name.contains("catalog")
                                            ? Stream.of("catalogue", "catalog purchase")
                                            : name.contains("store")
                                                    ? Stream.of(
                                                            "in store", "shop purchase", "store")
                                                    : Stream.empty();
            default -> Stream.empty();
        };
    }

    /// The column with the longest words that the text contains in a row.
    Optional<FactColumn> column(String text) {
        List<String> words = stems(text);
        return entries.stream()
                .filter(entry -> containsRow(words, entry.words()))
                .findFirst()
                .map(entry -> new FactColumn(entry.column(), entry.role()));
    }

    private static boolean containsRow(List<String> words, List<String> row) {
        for (int at = 0; at + row.size() <= words.size(); at++) {
            if (words.subList(at, at + row.size()).equals(row)) {
                return true;
            }
        }
        return false;
    }

    /// Words in lower case without plural endings and without those that say nothing.
    static List<String> stems(String text) {
        String spaced = text.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Arrays.stream(spaced.split("[^\\p{L}\\p{N}]+"))
                .map(Lexicon::stem)
                .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
                .filter(word -> Abbreviation.of(word).isEmpty())
                .toList();
    }

    private static String stem(String word) {
        if (word.equals("children")) {
            return "child";
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
