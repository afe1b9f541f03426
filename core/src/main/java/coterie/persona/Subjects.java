package coterie.persona;

import coterie.profile.ColumnProfile;
import coterie.profile.ColumnWords;
import coterie.profile.Figures;
import coterie.profile.LevelColumn;
import coterie.profile.NumberColumn;
import coterie.profile.Profile;
import coterie.profile.Profile.Level;
import coterie.profile.Profile.Summary;
import coterie.profile.Trait;
import coterie.recipe.Noun;
import coterie.recipe.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Finds what rules speak of in a profile: a column by its name, a share by `Column=Level`, or one
/// of [Playbook#WORDS].
final class Subjects {
    private final Profile profile;
    private final int segments;
    private final Noun unit;

    /// @param unit what a row is called
    Subjects(Profile profile, int segments, Noun unit) {
        this.profile = profile;
        this.segments = segments;
        this.unit = unit;
    }

    /// A subject in a segment (from 1); empty where the data has none, or the segment no value.
    Optional<Subject> of(String name, int segment) {
        Optional<NumberColumn> column = profile.number(name);
        if (column.isPresent()) {
            return sum(List.of(column.orElseThrow()), segment);
        }
        int equals = name.lastIndexOf('=');
        if (equals > 0) {
            return profile.column(name.substring(0, equals))
                    .flatMap(ColumnProfile::ofLevels)
                    .flatMap(each -> level(each, name.substring(equals + 1), segment));
        }
        List<NumberColumn> columns = columns(name);
        return columns.isEmpty() ? Optional.empty() : sum(columns, segment);
    }

    /// The columns a word stands for.
    List<NumberColumn> columns(String word) {
        return switch (word) {
            case "age" -> first(column -> column.role() == Role.AGE);
            case "income" -> first(column -> column.role() == Role.INCOME);
            case "spend" -> parts(column -> column.role() == Role.SPEND);
            case "purchases" -> parts(column -> column.role() == Role.PURCHASES && !deals(column));
            case "deals" -> first(column -> column.role() == Role.PURCHASES && deals(column));
            case "web", "catalog", "store" ->
                    first(column -> column.role() == Role.PURCHASES && named(column, word));
            case "visits" -> first(column -> column.role() == Role.VISITS);
            case "recency" -> first(column -> column.role() == Role.RECENCY);
            case "kids" -> first(column -> column.role() == Role.HOUSEHOLD && named(column, "kid"));
            case "teens" ->
                    first(column -> column.role() == Role.HOUSEHOLD && named(column, "teen"));
            case "children" -> children();
            case "tenure" ->
                    first(column ->
                            named(column, "tenure")
                                    || named(column, "customer_days")
                                    || named(column, "days_as_customer"));
            case "score" -> first(column -> named(column, "score") && named(column, "spend"));
            case "response" -> first(column -> column.role() == Role.OUTCOME);
            case "complaints" -> first(column -> column.role() == Role.COMPLAINT);
            default -> List.of();
        };
    }

    private List<NumberColumn> children() {
        List<NumberColumn> whole =
                first(column -> column.role() == Role.HOUSEHOLD && named(column, "child"));
        return whole.isEmpty()
                ? numeric(column ->
                        column.role() == Role.HOUSEHOLD
                                && (named(column, "kid") || named(column, "teen")))
                : whole;
    }

    /// Columns but for one that is the total of the others.
    private List<NumberColumn> parts(Predicate<NumberColumn> which) {
        List<NumberColumn> all = numeric(which);
        List<NumberColumn> parts = all.stream().filter(column -> !named(column, "total")).toList();
        return parts.isEmpty() ? all : parts;
    }

    private List<NumberColumn> first(Predicate<NumberColumn> which) {
        return numeric(which).stream().limit(1).toList();
    }

    private List<NumberColumn> numeric(Predicate<NumberColumn> which) {
        return profile.numbers().filter(which).toList();
    }

    private static boolean deals(NumberColumn column) {
        return ColumnWords.isDeals(column.column(), column.role());
    }

    private static boolean named(NumberColumn column, String part) {
        return column.column().toLowerCase(Locale.ROOT).contains(part);
    }

    private Optional<Subject> sum(List<NumberColumn> columns, int segment) {
        if (columns.stream().anyMatch(column -> own(column, segment).n() == 0)) {
            return Optional.empty();
        }
        List<Trait> traits = columns.stream().map(column -> trait(column, segment)).toList();
        double value = total(columns, segment);
        List<Double> others =
                IntStream.rangeClosed(1, segments)
                        .mapToObj(other -> total(columns, other))
                        .filter(total -> !total.isNaN())
                        .toList();
        return Optional.of(
                new Subject(
                        value,
                        columns.stream().mapToDouble(column -> column.everyone().mean()).sum(),
                        traits.stream().mapToDouble(Trait::effect).average().orElse(0),
                        columns.stream().allMatch(NumberColumn::yesNo),
                        others.stream().allMatch(other -> other <= value),
                        others.stream().allMatch(other -> other >= value),
                        traits));
    }

    private static double total(List<NumberColumn> columns, int segment) {
        return columns.stream().mapToDouble(column -> own(column, segment).mean()).sum();
    }

    private static Summary own(NumberColumn column, int segment) {
        return column.bySegment().of(segment);
    }

    private Trait trait(NumberColumn column, int segment) {
        Summary own = own(column, segment);
        Summary all = column.everyone();
        double effect = all.sd() > 0 ? (own.mean() - all.mean()) / all.sd() : 0;
        boolean share = column.yesNo();
        return new Trait(
                segment,
                column.column(),
                "",
                own.mean(),
                all.mean(),
                own.n(),
                effect,
                "%s %s (%s %s)"
                        .formatted(
                                ColumnWords.of(column.column(), column.role()),
                                share ? Figures.percent(own.mean()) : Figures.of(own.mean()),
                                unit.all(),
                                share ? Figures.percent(all.mean()) : Figures.of(all.mean())));
    }

    private Optional<Subject> level(LevelColumn column, String name, int segment) {
        return column.levels().stream()
                .filter(level -> level.level().equals(name))
                .findFirst()
                .flatMap(level -> level(column, level, segment));
    }

    /// The most frequent level of a column in a segment, as a share.
    Optional<Subject> mode(String column, int segment) {
        return profile.column(column)
                .flatMap(ColumnProfile::ofLevels)
                .flatMap(each ->
                        each.levels().stream()
                                .filter(level -> !level.level().isEmpty())
                                .max(
                                        Comparator.comparingLong(
                                                level -> level.bySegment().of(segment)))
                                .flatMap(level -> level(each, level, segment)));
    }

    private Optional<Subject> level(LevelColumn column, Level level, int segment) {
        long size = known(column, segment);
        long all = known(column, 0);
        if (size == 0) {
            return Optional.empty();
        }
        double own = (double) level.bySegment().of(segment) / size;
        double everyone = (double) level.everyone() / all;
        double effect = 2 * Math.asin(Math.sqrt(own)) - 2 * Math.asin(Math.sqrt(everyone));
        List<Double> others =
                IntStream.rangeClosed(1, segments)
                        .filter(other -> known(column, other) > 0)
                        .mapToObj(other ->
                                (double) level.bySegment().of(other) / known(column, other))
                        .toList();
        return Optional.of(
                new Subject(
                        own,
                        everyone,
                        effect,
                        true,
                        others.stream().allMatch(other -> other <= own),
                        others.stream().allMatch(other -> other >= own),
                        List.of(
                                new Trait(
                                        segment,
                                        column.column(),
                                        level.level(),
                                        own,
                                        everyone,
                                        size,
                                        effect,
                                        "%s %s: %s (%s %s)"
                                                .formatted(
                                                        ColumnWords.of(
                                                                column.column(), column.role()),
                                                        level.level(),
                                                        Figures.percent(own),
                                                        unit.all(),
                                                        Figures.percent(everyone))))));
    }

    /// Customers of a segment (0: everyone) with a level.
    private static long known(LevelColumn column, int segment) {
        return column.levels().stream()
                .filter(level -> !level.level().isEmpty())
                .mapToLong(level -> segment == 0 ? level.everyone() : level.bySegment().of(segment))
                .sum();
    }
}
