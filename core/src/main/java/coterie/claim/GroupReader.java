package coterie.claim;

import coterie.claim.Facts.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the groups a text speaks of: by number (`segment 2`), by order (`the second group`) or by
/// name.
///
/// A text without a group speaks of the one before it; at the beginning, of everyone.
final class GroupReader {
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "\\b(?:segment|cluster|group)s?\\s+(?:no\\.?\\s*)?(\\d+|one|two|three|four|five|six|seven|eight|nine|ten)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDERED =
            Pattern.compile(
                    "\\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\s+(?:segment|cluster|group)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern EVERYONE =
            Pattern.compile(
                    "\\b(?:overall|everyone|all customers|all the customers|on the whole|in total)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final List<String> ORDINALS =
            List.of(
                    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
                    "ninth", "tenth");

    private final Facts facts;
    private final List<Group> byLengthOfName;
    private Group last;
    private List<Group> mentioned = List.of();
    private OptionalInt missing = OptionalInt.empty();

    GroupReader(Facts facts) {
        this.facts = facts;
        last = facts.everyone();
        byLengthOfName =
                facts.segments().stream()
                        .filter(group -> !group.name().isBlank())
                        .sorted(Comparator.comparingInt((Group group) -> -group.name().length()))
                        .toList();
    }

    void startSentence() {
        mentioned = List.of();
    }

    /// Takes the groups a part mentions, in the order of the text.
    void read(String part) {
        TreeMap<Integer, Group> found = new TreeMap<>();
        OptionalInt none = OptionalInt.empty();
        Matcher numbered = NUMBERED.matcher(part);
        while (numbered.find()) {
            String word = numbered.group(1);
            int number = word.matches("\\d+") ? Integer.parseInt(word) : Figure.ofWord(word);
            segment(number).ifPresent(group -> found.put(numbered.start(), group));
            none = none.isEmpty() && segment(number).isEmpty() ? OptionalInt.of(number) : none;
        }
        Matcher ordered = ORDERED.matcher(part);
        while (ordered.find()) {
            segment(ORDINALS.indexOf(ordered.group(1).toLowerCase(Locale.ROOT)) + 1)
                    .ifPresent(group -> found.put(ordered.start(), group));
        }
        String rest = part.toLowerCase(Locale.ROOT);
        for (Group group : byLengthOfName) {
            int at = rest.indexOf(group.name().toLowerCase(Locale.ROOT));
            if (at >= 0) {
                found.putIfAbsent(at, group);
                rest =
                        rest.replace(
                                group.name().toLowerCase(Locale.ROOT),
                                " ".repeat(group.name().length()));
            }
        }
        Matcher everyone = EVERYONE.matcher(part);
        if (everyone.find()) {
            found.put(everyone.start(), facts.everyone());
        }
        mentioned = new ArrayList<>(found.values());
        if (!mentioned.isEmpty()) {
            last = mentioned.getFirst();
        }
        if (!mentioned.isEmpty() || none.isPresent()) {
            missing = none;
        }
    }

    private Optional<Group> segment(int number) {
        return facts.segments().stream().filter(group -> group.number() == number).findFirst();
    }

    /// The number of a segment the part speaks of that the study does not have.
    OptionalInt missing() {
        return missing;
    }

    /// The group the part speaks of.
    Group first() {
        return last;
    }

    /// A second group that it compares the first with.
    Optional<Group> second() {
        return mentioned.stream().skip(1).findFirst();
    }

    /// The part with the groups' names and numbers blanked, so that their digits are no figures.
    String withoutGroups(String part) {
        String plain = NUMBERED.matcher(part).replaceAll(" ");
        plain = ORDERED.matcher(plain).replaceAll(" ");
        for (Group group : byLengthOfName) {
            plain =
                    Pattern.compile(
                                    Pattern.quote(group.name()),
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                            .matcher(plain)
                            .replaceAll(" ");
        }
        return plain;
    }
}
