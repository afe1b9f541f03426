package coterie.claim;

import coterie.claim.Assertion.Amount;
import coterie.claim.Assertion.Bound;
import coterie.claim.Assertion.Extreme;
import coterie.claim.Assertion.Household;
import coterie.claim.Assertion.Mostly;
import coterie.claim.Assertion.Versus;
import coterie.claim.Facts.FactColumn;
import coterie.claim.Facts.Group;
import coterie.recipe.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a part of a sentence asserts: which group, which measure, which figure or comparison.
///
/// It reads plain English statements about one measure at a time and leaves alone what it does not
/// understand.
final class ClaimReader {
    private static final Pattern MORE_THAN =
            words("more than|over|above|at least|exceeds?|exceeding");
    private static final Pattern LESS_THAN = words("less than|under|below|at most|fewer than");
    private static final Pattern ABOUT =
            words("about|around|roughly|approximately|nearly|almost|some|circa");
    private static final Pattern HIGHEST =
            words("highest|most|largest|biggest|greatest|oldest|maximum|richest|best");
    private static final Pattern LOWEST =
            words("lowest|least|smallest|fewest|youngest|minimum|poorest|worst");
    private static final Pattern MORE =
            words("more|higher|older|larger|bigger|greater|better|richer");
    private static final Pattern LESS = words("less|lower|younger|smaller|fewer|poorer|worse");
    private static final Pattern FACTOR =
            words("twice|double|three times|four times|five times|half");
    private static final Pattern NONE = words("no|without|grown|grown-up|adult|childless|zero");
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
    private static final Pattern MOSTLY =
            words("mostly|most|majority|predominantly|mainly|largely");

    /// How a figure compares and what it is of: said beside a claim, no claim of its own.
    private static final Pattern ASIDE =
            Pattern.compile(
                    "\\(?(?:\\d[\\d.,]*\\s?% (?:above|below)|about|twice|\\d[\\d.]* times) the average\\)?|\\(\\d[\\d,]* of \\d[\\d,]*\\)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SILHOUETTE = words("silhouette");
    private static final Pattern BREAK_EVEN = words("break-?even|breaks even");
    private static final Pattern READ = words("(?:rows|records|customers) (?:were )?read");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth");

    private final Facts facts;
    private final Lexicon lexicon;
    private final GroupReader groups;

    ClaimReader(Facts facts) {
        this.facts = facts;
        lexicon = new Lexicon(facts.columns());
        groups = new GroupReader(facts);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /// A new sentence may speak of "they" but starts its own list of groups.
    void startSentence() {
        groups.startSentence();
    }

    /// What a part of a sentence asserts; nothing where that cannot be read.
    List<Assertion> read(String part) {
        groups.read(part);
        String plain = ASIDE.matcher(groups.withoutGroups(part)).replaceAll(" ");
        Group group = groups.first();
        List<Figure> figures =
                Figure.in(plain).stream()
                        .filter(figure -> !numbersACampaign(plain, figure))
                        .toList();
        Optional<Measure> measure = measure(plain, figures);
        if (measure.isEmpty()) {
            return mostly(plain, group).map(List::of).orElse(List.of());
        }
        if (groups.second().isPresent()
                && (has(MORE, plain) || has(LESS, plain) || has(FACTOR, plain))) {
            return List.of(
                    new Versus(
                            group,
                            groups.second().orElseThrow(),
                            measure.orElseThrow(),
                            !has(LESS, plain) && !plain.toLowerCase(Locale.ROOT).contains("half"),
                            factor(plain)));
        }
        if (!figures.isEmpty()) {
            return List.of(
                    new Amount(group, measure.orElseThrow(), figures.getFirst(), bound(plain)));
        }
        return unnumbered(plain, group, measure.orElseThrow());
    }

    private List<Assertion> unnumbered(String plain, Group group, Measure measure) {
        boolean household =
                lexicon.column(plain).map(column -> column.role() == Role.HOUSEHOLD).orElse(false);
        if (household && !has(HIGHEST, plain) && !has(LOWEST, plain)) {
            return List.of(new Household(group, measure, !has(NONE, plain)));
        }
        Optional<Assertion> mostly = mostly(plain, group);
        if (mostly.isPresent()) {
            return List.of(mostly.orElseThrow());
        }
        if (group.number() > 0 && (has(HIGHEST, plain) || has(LOWEST, plain))) {
            return List.of(new Extreme(group, measure, has(HIGHEST, plain)));
        }
        return List.of();
    }

    private Optional<Measure> measure(String plain, List<Figure> figures) {
        boolean percent = figures.stream().anyMatch(Figure::percent);
        Optional<String> campaign = campaign(plain);
        if (campaign.isPresent()) {
            return Optional.of(
                    has(OF_ACCEPTANCES, plain)
                            ? new Measure.ShareOfAcceptances(campaign.orElseThrow())
                            : new Measure.AcceptanceRate(campaign.orElseThrow()));
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
        if (percent && has(SHARE_OF_ALL, plain)) {
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

    private Optional<Assertion> mostly(String plain, Group group) {
        return has(MOSTLY, plain)
                ? level(plain).map(level -> new Mostly(group, level))
                : Optional.empty();
    }

    /// The level of a categorical column that the text names; the longest wins.
    private Optional<Measure.Level> level(String plain) {
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
                        java.util.Comparator.comparingInt(
                                        (Measure.Level level) -> level.level().length())
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

    private static boolean numbersACampaign(String plain, Figure figure) {
        return plain.substring(0, figure.start())
                .toLowerCase(Locale.ROOT)
                .matches("(?s).*\\bcampaigns?( number| no\\.?)?\\s*");
    }

    private static Bound bound(String plain) {
        if (has(MORE_THAN, plain)) {
            return Bound.MORE_THAN;
        }
        if (has(LESS_THAN, plain)) {
            return Bound.LESS_THAN;
        }
        return has(ABOUT, plain) ? Bound.ABOUT : Bound.EXACTLY;
    }

    private static Optional<Double> factor(String plain) {
        Matcher matcher = FACTOR.matcher(plain);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (matcher.group().toLowerCase(Locale.ROOT)) {
                    case "three times" -> 3.0;
                    case "four times" -> 4.0;
                    case "five times" -> 5.0;
                    default -> 2.0;
                });
    }

    private static boolean has(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }
}
