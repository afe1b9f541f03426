package coterie.persona;

import coterie.persona.Persona.Fact;
import coterie.profile.ColumnWords;
import coterie.profile.Figures;
import coterie.profile.LevelColumn;
import coterie.profile.NumberColumn;
import coterie.profile.Profile;
import coterie.profile.Profile.Level;
import coterie.profile.Profile.Summary;
import coterie.recipe.Noun;
import coterie.recipe.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The card of a segment: the figures a marketer asks for first, where the roles of the columns
/// give them.
final class FactCard {
    private final Profile profile;
    private final int segment;
    private final Noun unit;

    /// @param unit what a row is called
    FactCard(Profile profile, int segment, Noun unit) {
        this.profile = profile;
        this.segment = segment;
        this.unit = unit;
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        numeric(Role.AGE).forEach(column -> facts.add(average("Average age", column, "%s")));
        numeric(Role.INCOME).forEach(column -> facts.add(average("Average income", column, "%s")));
        household().ifPresent(facts::add);
        numeric(Role.PURCHASES)
                .filter(column -> ColumnWords.isDeals(column.column(), column.role()))
                .forEach(column -> facts.add(deals(column)));
        highlights("Spending highlights", Role.SPEND, column -> true).ifPresent(facts::add);
        highlights(
                        "Where they buy",
                        Role.PURCHASES,
                        column -> !ColumnWords.isDeals(column.column(), column.role()))
                .ifPresent(facts::add);
        profile.levels()
                .filter(column -> column.role() == Role.DEMOGRAPHIC)
                .forEach(column -> mostOften(column).ifPresent(facts::add));
        numeric(Role.OUTCOME).forEach(column -> facts.add(rate("Answered the campaign", column)));
        numeric(Role.COMPLAINT).forEach(column -> facts.add(rate("Complained", column)));
        return facts;
    }

    private Stream<NumberColumn> numeric(Role role) {
        return profile.numbers().filter(column -> column.role() == role && own(column).n() > 0);
    }

    private Summary own(NumberColumn column) {
        return column.bySegment().of(segment);
    }

    private static Summary everyone(NumberColumn column) {
        return column.everyone();
    }

    private String compared() {
        return "; " + unit.all() + ": ";
    }

    private Fact average(String label, NumberColumn column, String form) {
        return new Fact(
                label,
                form.formatted(Figures.of(own(column).mean())),
                "Mean of "
                        + column.column()
                        + compared()
                        + Figures.of(everyone(column).mean())
                        + ".",
                own(column).n());
    }

    private Fact rate(String label, NumberColumn column) {
        Summary own = own(column);
        return new Fact(
                label,
                Figures.percent(own.mean())
                        + " ("
                        + Figures.count(Math.round(own.mean() * own.n()))
                        + " of "
                        + Figures.count(own.n())
                        + ")",
                "Share with "
                        + column.column()
                        + compared()
                        + Figures.percent(everyone(column).mean())
                        + ".",
                own.n());
    }

    private Optional<Fact> household() {
        List<NumberColumn> members = numeric(Role.HOUSEHOLD).toList();
        if (members.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Fact(
                        "Household",
                        members.stream()
                                .map(column ->
                                        ColumnWords.of(column.column(), column.role())
                                                + " "
                                                + Figures.of(own(column).mean()))
                                .collect(Collectors.joining(", ")),
                        "Mean number a home"
                                + compared()
                                + members.stream()
                                        .map(column -> Figures.of(everyone(column).mean()))
                                        .collect(Collectors.joining(", "))
                                + ".",
                        members.stream().mapToLong(column -> own(column).n()).min().orElse(0)));
    }

    private Fact deals(NumberColumn column) {
        Summary own = own(column);
        Summary all = everyone(column);
        double effect = all.sd() > 0 ? (own.mean() - all.mean()) / all.sd() : 0;
        String level = effect > 0.3 ? "high" : effect < -0.3 ? "low" : "medium";
        return new Fact(
                "Coupon behaviour",
                level + ", " + Figures.of(own.mean()) + " deals a " + unit.one(),
                "Mean of "
                        + column.column()
                        + compared()
                        + Figures.of(all.mean())
                        + ". High or low means more than 0.3 standard deviations from "
                        + unit.all()
                        + ".",
                own.n());
    }

    /// Columns but for one that adds up others, as its name says.
    private static boolean part(NumberColumn column) {
        String name = column.column().toLowerCase(Locale.ROOT);
        return !name.contains("total") && !name.equals("purchases") && !name.equals("spend");
    }

    private Optional<Fact> highlights(String label, Role role, Predicate<NumberColumn> which) {
        List<NumberColumn> top =
                numeric(role)
                        .filter(which)
                        .filter(FactCard::part)
                        .sorted(
                                Comparator.comparingDouble(
                                        (NumberColumn column) -> -own(column).mean()))
                        .limit(3)
                        .toList();
        if (top.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Fact(
                        label,
                        top.stream()
                                .map(column ->
                                        ColumnWords.of(column.column(), column.role())
                                                + " "
                                                + Figures.of(own(column).mean()))
                                .collect(Collectors.joining(", ")),
                        "The three largest means of the " + role.word() + " columns.",
                        own(top.getFirst()).n()));
    }

    private Optional<Fact> mostOften(LevelColumn column) {
        long n = column.levels().stream().mapToLong(level -> level.bySegment().of(segment)).sum();
        return column.levels().stream()
                .max(Comparator.comparingLong((Level level) -> level.bySegment().of(segment)))
                .filter(level -> !level.level().isEmpty())
                .map(level -> {
                    long count = level.bySegment().of(segment);
                    return new Fact(
                            "Most often, " + ColumnWords.of(column.column(), column.role()),
                            level.level()
                                    + " ("
                                    + Figures.percent((double) count / n)
                                    + ", "
                                    + Figures.count(count)
                                    + " of "
                                    + Figures.count(n)
                                    + ")",
                            "The most frequent level of " + column.column() + ".",
                            n);
                });
    }
}
