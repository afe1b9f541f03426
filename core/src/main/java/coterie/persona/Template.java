package coterie.persona;

import coterie.profile.ColumnProfile;
import coterie.profile.ColumnWords;
import coterie.profile.Figures;
import coterie.profile.Profile;
import coterie.profile.Trait;
import coterie.profile.segment.Segment;
import coterie.recipe.Noun;
import coterie.recipe.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts figures into the words of a rule.
///
/// `{income}` is a figure, `{income.than}` how it compares, `{income.everyone}` the average,
/// `{spend.top}` its three largest parts, `{Education.mode}` the most frequent level, `{size}` and
/// `{share}` are the segment's own, `{unit}` and `{units}` what its rows are called; `{words}`,
/// `{goods}`, `{level}` and `{members}` name the trait of a rule for any column. A text whose
/// subject the data lacks is not said at all.
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)\\}");
    private static final int TOP = 3;

    private final Profile profile;
    private final Subjects subjects;
    private final Noun unit;

    Template(Profile profile, Subjects subjects, Noun unit) {
        this.profile = profile;
        this.subjects = subjects;
        this.unit = unit;
    }

    /// A text and the traits it rests on.
    record Filled(String text, List<Trait> traits) {}

    /// Whether a text speaks of a subject.
    static boolean speaks(String text) {
        return PLACE.matcher(text).find();
    }

    /// The text with its figures; empty where one is not there.
    ///
    /// @param about the trait of a rule for any column
    Optional<Filled> fill(String text, Segment segment, Optional<Trait> about) {
        Set<Trait> traits = new LinkedHashSet<>();
        about.ifPresent(traits::add);
        StringBuilder filled = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            Optional<Filled> part =
                    about.flatMap(trait -> ofTrait(place.group(1), trait))
                            .or(() -> ofSegment(place.group(1), segment))
                            .or(() -> ofSubject(place.group(1), segment.number()));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            traits.addAll(part.orElseThrow().traits());
            place.appendReplacement(filled, Matcher.quoteReplacement(part.orElseThrow().text()));
        }
        return Optional.of(new Filled(place.appendTail(filled).toString(), List.copyOf(traits)));
    }

    private Optional<Filled> ofTrait(String place, Trait trait) {
        Role role = profile.column(trait.column()).map(ColumnProfile::role).orElse(Role.NUMBER);
        String words = ColumnWords.of(trait.column(), role);
        return switch (place) {
            case "words" -> plain(words);
            case "goods" ->
                    role == Role.SPEND && !ColumnWords.isWhole(trait.column(), role)
                            ? plain(words)
                            : Optional.empty();
            case "members" -> plain(members(words.replaceFirst(" at home$", "")));
            case "level" -> plain(trait.level());
            case "trait" -> plain(trait.words());
            default -> Optional.empty();
        };
    }

    /// Where teens are counted too, kids are the small ones.
    private String members(String words) {
        return words.equals("kids") && !subjects.columns("teens").isEmpty()
                ? "small children"
                : words;
    }

    private Optional<Filled> ofSegment(String place, Segment segment) {
        return switch (place) {
            case "unit" -> plain(unit.one());
            case "units" -> plain(unit.many());
            case "size" -> plain(Figures.count(segment.size()));
            case "share" -> plain(Figures.percent(segment.share()));
            case "strongest" ->
                    segment.traits().stream()
                            .findFirst()
                            .map(trait -> new Filled(trait.words(), List.of(trait)));
            default -> Optional.empty();
        };
    }

    private static Optional<Filled> plain(String text) {
        return Optional.of(new Filled(text, List.of()));
    }

    private Optional<Filled> ofSubject(String place, int segment) {
        int dot = place.lastIndexOf('.');
        String aspect = dot < 0 ? "" : place.substring(dot + 1);
        String name = dot < 0 ? place : place.substring(0, dot);
        return switch (aspect) {
            case "than" -> of(name, segment, Subject::than);
            case "everyone" -> of(name, segment, Subject::usual);
            case "count" -> of(name, segment, subject -> count(subject));
            case "top" -> top(name, segment);
            case "mode" ->
                    subjects.mode(name, segment)
                            .map(subject ->
                                    new Filled(
                                            subject.traits().getFirst().level()
                                                    + " ("
                                                    + subject.figure()
                                                    + ")",
                                            subject.traits()));
            default -> of(place, segment, subject -> figure(subject));
        };
    }

    private Optional<Filled> of(
            String name, int segment, java.util.function.Function<Subject, String> print) {
        return subjects.of(name, segment)
                .map(subject -> new Filled(print.apply(subject), subject.traits()));
    }

    /// A year has no thousands.
    private String figure(Subject subject) {
        boolean year =
                profile.column(subject.traits().getFirst().column())
                        .filter(column -> column.role() == Role.BIRTH_YEAR)
                        .isPresent();
        return year ? Long.toString(Math.round(subject.value())) : subject.figure();
    }

    private static String count(Subject subject) {
        Trait trait = subject.traits().getFirst();
        return Figures.count(Math.round(trait.value() * trait.n()))
                + " of "
                + Figures.count(trait.n());
    }

    /// `wines (602), meat (451) and fish (101)`.
    private Optional<Filled> top(String name, int segment) {
        List<Trait> largest =
                subjects.of(name, segment).stream()
                        .flatMap(subject -> subject.traits().stream())
                        .filter(trait -> trait.value() > 0)
                        .sorted(
                                Comparator.comparingDouble((Trait trait) -> -trait.value())
                                        .thenComparing(Trait::column))
                        .limit(TOP)
                        .toList();
        if (largest.isEmpty()) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        for (Trait trait : largest) {
            Role role = profile.column(trait.column()).map(ColumnProfile::role).orElse(Role.NUMBER);
            said.add(ColumnWords.of(trait.column(), role) + " (" + Figures.of(trait.value()) + ")");
        }
        String last = said.removeLast();
        return Optional.of(
                new Filled(
                        said.isEmpty() ? last : String.join(", ", said) + " and " + last, largest));
    }
}
