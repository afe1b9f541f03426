package coterie.claim;

import coterie.claim.Assertion.Amount;
import coterie.claim.Assertion.Bound;
import coterie.claim.Assertion.Extreme;
import coterie.claim.Assertion.Household;
import coterie.claim.Assertion.Mostly;
import coterie.claim.Assertion.NoSegment;
import coterie.claim.Assertion.OtherKind;
import coterie.claim.Assertion.Relative;
import coterie.claim.Assertion.Versus;
import coterie.claim.Facts.Group;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final Pattern MOSTLY =
            words("mostly|most|majority|predominantly|mainly|largely");

    /// How a figure compares and what it is of: said beside a claim, no claim of its own.
    private static final Pattern ASIDE =
            Pattern.compile(
                    "\\(?(?:\\d[\\d.,]*\\s?% (?:above|below)|about|twice|\\d[\\d.]* times) the average\\)?|\\(\\d[\\d,]* of \\d[\\d,]*\\)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern RELATIVE =
            Pattern.compile(
                    "(\\d[\\d.,]*\\s?%) (above|below) (?:the )?average", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOBODY = words("nobody|no one|no-one|none");

    /// `half of the customers`, at the end: how much of everyone the group is.
    private static final Pattern PART_OF_ALL =
            Pattern.compile(
                    "\\b(half|a third|two thirds|a quarter|three quarters) of (?:all |the |our )*(?:customers|people|buyers|households|members|base|everyone)(?: (?:are|is|belong|fall|live|sit))?(?: to| in| into)?[\\s.!]*$",
                    Pattern.CASE_INSENSITIVE);

    private final Facts facts;
    private final MeasureReader measures;
    private final GroupReader groups;

    ClaimReader(Facts facts) {
        this.facts = facts;
        measures = new MeasureReader(facts);
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
        String whole = groups.withoutGroups(part);
        String plain = ASIDE.matcher(whole).replaceAll(" ");
        Group group = groups.first();
        List<Figure> figures =
                Figure.in(plain).stream()
                        .filter(figure -> !numbersACampaign(plain, figure))
                        .toList();
        Optional<Measure> measure = measures.measure(plain, figures);
        if (groups.missing().isPresent() && (measure.isPresent() || !figures.isEmpty())) {
            return List.of(new NoSegment(groups.missing().getAsInt()));
        }
        Matcher partOfAll = PART_OF_ALL.matcher(plain);
        Group segment = group.number() > 0 ? group : groups.second().orElse(group);
        if (segment.number() > 0 && figures.isEmpty() && partOfAll.find()) {
            return List.of(partOfAll(segment, partOfAll.group(1), bound(plain)));
        }
        if (measure.isEmpty()) {
            return mostly(plain, group).map(List::of).orElse(List.of());
        }
        if (group.number() == 0 && ofTheWhole(measure.orElseThrow())) {
            return List.of();
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
            return List.of(amount(group, measure.orElseThrow(), figures, bound(plain)));
        }
        Matcher relative = RELATIVE.matcher(whole);
        if (group.number() > 0 && relative.find() && measure.get() instanceof Measure.Mean) {
            return List.of(
                    new Relative(
                            group,
                            measure.orElseThrow(),
                            Figure.in(relative.group(1)).getFirst(),
                            relative.group(2).equalsIgnoreCase("above")));
        }
        return unnumbered(plain, group, measure.orElseThrow());
    }

    /// Whether it is a share that a segment has of everyone: everyone has all of it, so the text
    /// speaks of a group that was not recognised.
    private static boolean ofTheWhole(Measure measure) {
        return measure instanceof Measure.ShareOfRevenue
                || measure instanceof Measure.ShareOfCustomers;
    }

    /// A figure of the measure's own kind; where there is none, a claim that cannot be checked.
    private static Assertion amount(
            Group group, Measure measure, List<Figure> figures, Bound bound) {
        return figures.stream()
                .filter(figure -> figure.percent() == measure.share())
                .findFirst()
                .or(() -> figures.stream().filter(figure -> figure.fits(measure)).findFirst())
                .<Assertion>map(figure -> new Amount(group, measure, figure, bound))
                .orElseGet(() -> new OtherKind(measure, figures.getFirst()));
    }

    private Assertion partOfAll(Group group, String words, Bound bound) {
        double share =
                switch (words.toLowerCase(Locale.ROOT)) {
                    case "a quarter" -> 1.0 / 4;
                    case "a third" -> 1.0 / 3;
                    case "two thirds" -> 2.0 / 3;
                    case "three quarters" -> 3.0 / 4;
                    default -> 1.0 / 2;
                };
        return new Amount(
                group,
                new Measure.ShareOfCustomers(facts.kept()),
                Figure.share(words, share),
                bound == Bound.EXACTLY ? Bound.ABOUT : bound);
    }

    private List<Assertion> unnumbered(String plain, Group group, Measure measure) {
        if (has(NOBODY, plain) && measure instanceof Measure.AcceptanceRate) {
            return List.of(new Amount(group, measure, Figure.share("nobody", 0), Bound.EXACTLY));
        }
        if (measures.household(plain) && !has(HIGHEST, plain) && !has(LOWEST, plain)) {
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

    private Optional<Assertion> mostly(String plain, Group group) {
        return has(MOSTLY, plain)
                ? measures.level(plain).map(level -> new Mostly(group, level))
                : Optional.empty();
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
