package coterie.claim;

import coterie.claim.Facts.FactColumn;
import coterie.recipe.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads which measure a part of a sentence speaks of.
final class MeasureReader {
    private static final Pattern SIZE =
            words("customers?|people|buyers|households|members|strong|rows|persons");
    private static final Pattern SHARE_OF_ALL =
            words(
                    "of (?:all )?(?:the )?(?:customers|people|buyers|base|sample|everyone|total)|makes? up|represents?|accounts? for|comprises?");
    private static final Pattern OF_ACCEPTANCES =
            words(
                    "of (?:all |the |its |their |the segment's )*(?:acceptances|responses|accepted offers)");
    private static final Pattern CAMPAIGN =
            words("campaigns?(?: number| no)? (\\w+)|(?:first|second|third|fourth|fifth) campaign");
    private static final Pattern ACCEPT =
            words("accept\\w*|respon\\w*|acceptance rate|answered|took up");
    private static final Pattern SHARE_OF_REVENUE =
            Pattern.compile(
                    "(?:%|\\bper ?cent|\\bmost|\\bleast|\\bshare)\\s*(?:of\\s+)?(?:(?:all|the|our|total)\\s+)*(?:revenue|turnover|sales)\\b(?!\\s+on\\b)|\\brevenue share\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BRING = words("brings?|contributes?|generates?");
    private static final Pattern ARE =
            Pattern.compile(
                    "\\bare\\s(?:\\w+\\s)?\\d[\\d.,]*\\s?%[\\s.!]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SILHOUETTE = words("silhouette");
    private static final Pattern BREAK_EVEN = words("break-?even|breaks even");
    private static final Pattern READ = words("(?:rows|records|customers) (?:were )?read");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth");

    private final Facts facts;
    private final Lexicon lexicon;

    MeasureReader(Facts facts) {
        this.facts = facts;
        lexicon = new Lexicon(facts.columns());
    }

    /// The measure; nothing where none is found.
    ///
    /// @param figures the figures of the part
    Optional<Measure> measure(String plain, List<Figure> figures) {
        boolean percent = figures.stream().anyMatch(Figure::percent);
        Optional<String> campaign = campaign(plain);
        if (campaign.isPresent()) {
            return Optional.of(
                    has(OF_ACCEPTANCES, plain)
                            ? new Measure.ShareOfAcceptances(campaign.orElseThrow())
                            : new Measure.AcceptanceRate(campaign.orElseThrow()));
        }
        if (has(SHARE_OF_REVENUE, plain)) {
            return Optional.of(new Measure.ShareOfRevenue());
        }
        if (percent) {
            Optional<Measure.Level> level = level(plain);
            if (level.isPresent()) {
                return Optional.of(level.orElseThrow());
            }
        }
        Optional<Measure> whole = whole(plain);
        if (whole.isPresent()) {
            return whole;
        }
        Optional<FactColumn> column = lexicon.column(plain);
        if (column.isPresent()) {
            FactColumn found = column.orElseThrow();
            return Optional.of(new Measure.Mean(found.name(), yesNo(found.role())));
        }
        if (percent && has(BRING, plain)) {
            return Optional.of(new Measure.ShareOfRevenue());
        }
        if (percent && (has(SHARE_OF_ALL, plain) || has(ARE, plain))) {
            return Optional.of(new Measure.ShareOfCustomers(facts.kept()));
        }
        boolean sized =
                has(SIZE, plain)
                        || plain.toLowerCase(Locale.ROOT)
                                .matches(
                                        ".*\\b(size|large|small|big|largest|smallest|biggest)\\b.*");
        return sized && !percent ? Optional.of(new Measure.Size()) : Optional.empty();
    }

    /// A figure of the whole study.
    private Optional<Measure> whole(String plain) {
        if (has(SILHOUETTE, plain)) {
            return Optional.of(new Measure.Whole("silhouette", number(facts.silhouette()), false));
        }
        if (has(BREAK_EVEN, plain)) {
            return Optional.of(
                    new Measure.Whole("break-even response rate", number(facts.breakEven()), true));
        }
        return has(READ, plain)
                ? Optional.of(
                        new Measure.Whole(
                                "records read", OptionalDouble.of((double) facts.read()), false))
                : Optional.empty();
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static boolean yesNo(Role role) {
        return switch (role) {
            case FLAG, CAMPAIGN, OUTCOME, COMPLAINT -> true;
            default -> false;
        };
    }

    /// Whether it speaks of the members of a household.
    boolean household(String plain) {
        return lexicon.column(plain).map(column -> column.role() == Role.HOUSEHOLD).orElse(false);
    }

    /// The level of a categorical column that the text names; the longest wins.
    Optional<Measure.Level> level(String plain) {
        String lower = plain.toLowerCase(Locale.ROOT);
        return facts.everyone().levels().entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().keySet().stream()
                                .map(level -> new Measure.Level(entry.getKey(), level)))
                .filter(level -> !level.level().isBlank())
                .filter(level ->
                        Pattern.compile(
                                        "\\b"
                                                + Pattern.quote(
                                                        level.level().toLowerCase(Locale.ROOT))
                                                + "\\b")
                                .matcher(lower)
                                .find())
                .max(
                        Comparator.comparingInt((Measure.Level level) -> level.level().length())
                                .thenComparing(Measure.Level::column));
    }

    /// The campaign column the text speaks of: `campaign 3` is the third column, or the one whose
    /// name ends in 3.
    private Optional<String> campaign(String plain) {
        Matcher matcher = CAMPAIGN.matcher(plain);
        if (!has(ACCEPT, plain) && !matcher.find()) {
            return Optional.empty();
        }
        matcher.reset();
        if (!matcher.find()) {
            return Optional.empty();
        }
        String word =
                matcher.group(1) == null ? matcher.group().split(" ", 2)[0] : matcher.group(1);
        int number =
                word.matches("\\d+")
                        ? Integer.parseInt(word)
                        : Math.max(
                                Figure.ofWord(word),
                                ORDINALS.indexOf(word.toLowerCase(Locale.ROOT)) + 1);
        return facts.everyone().campaigns().keySet().stream()
                .filter(name -> name.endsWith(Integer.toString(number)))
                .findFirst();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    private static boolean has(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }
}
