package coterie.profile;

import coterie.profile.Profile.Level;
import coterie.profile.Profile.Summary;
import coterie.recipe.Noun;
import coterie.recipe.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds what sets a segment apart.
public final class Traits {
    /// Effects below this (Cohen's d or h) are no trait: Cohen's "small".
    static final double SMALL = 0.2;

    /// What fewer customers than these say, or all but fewer, is chance and no trait.
    private static final long FEWEST = 5;

    private static final double RATHER = 0.9;

    private Traits() {}

    /// Traits of one segment, strongest first; what customers do before what they do not where both
    /// are about as strong.
    public static List<Trait> of(
            Profile profile, int segment, long size, long everyone, Noun unit) {
        List<Trait> traits = new ArrayList<>();
        for (ColumnProfile column : profile.columns()) {
            if (column.role() == Role.CONSTANT) {
                continue;
            }
            traits.addAll(
                    switch (column) {
                        case NumberColumn number -> ofNumber(number, segment, unit);
                        case LevelColumn levels -> ofLevels(levels, segment, size, everyone, unit);
                    });
        }
        traits.removeIf(trait -> Math.abs(trait.effect()) < SMALL);
        traits.sort(
                Comparator.comparingDouble((Trait trait) -> -weight(trait))
                        .thenComparing(Trait::column)
                        .thenComparing(Trait::level));
        return traits;
    }

    /// What customers do tells more than what they do not: at about equal effect it comes first.
    private static double weight(Trait trait) {
        return trait.effect() > 0 ? trait.effect() : RATHER * -trait.effect();
    }

    private static List<Trait> ofNumber(NumberColumn column, int segment, Noun unit) {
        Summary own = column.bySegment().of(segment);
        Summary all = column.everyone();
        if (own.n() == 0 || !(all.sd() > 0)) {
            return List.of();
        }
        if (column.yesNo() && rare(all.yes(), all.n())) {
            return List.of();
        }
        double effect = (own.mean() - all.mean()) / all.sd();
        return List.of(
                new Trait(
                        segment,
                        column.column(),
                        "",
                        own.mean(),
                        all.mean(),
                        own.n(),
                        effect,
                        words(column, own.mean(), all.mean(), unit)));
    }

    /// `spend 451 on meat (everyone 167)`, `3.18 store purchases (everyone 5.81)`.
    private static String words(ColumnProfile column, double own, double everyone, Noun unit) {
        String name = ColumnWords.of(column.column(), column.role());
        if (yesNo(column.role())) {
            return name
                    + ": "
                    + Figures.percent(own)
                    + " ("
                    + unit.all()
                    + " "
                    + Figures.percent(everyone)
                    + ")";
        }
        String figure = Figures.of(own);
        String said =
                switch (column.role()) {
                    case SPEND ->
                            ColumnWords.isWhole(column.column(), column.role())
                                    ? "spend " + figure
                                    : "spend " + figure + " on " + name;
                    case PURCHASES ->
                            ColumnWords.isKind(column.column(), column.role())
                                            && !name.endsWith("deals")
                                    ? figure + " " + name + " purchases"
                                    : figure + " " + name;
                    case HOUSEHOLD -> figure + " " + name;
                    default -> name + " " + figure;
                };
        return said + " (" + unit.all() + " " + Figures.of(everyone) + ")";
    }

    private static boolean rare(long count, long everyone) {
        return Math.min(count, everyone - count) < FEWEST;
    }

    private static boolean yesNo(Role role) {
        return switch (role) {
            case FLAG, CAMPAIGN, OUTCOME, COMPLAINT -> true;
            default -> false;
        };
    }

    private static List<Trait> ofLevels(
            LevelColumn column, int segment, long size, long everyone, Noun unit) {
        return column.levels().stream()
                .filter(level -> !level.level().isEmpty())
                .filter(level -> !rare(level.everyone(), everyone))
                .map(level -> ofLevel(column, level, segment, size, everyone, unit))
                .toList();
    }

    private static Trait ofLevel(
            LevelColumn column, Level level, int segment, long size, long everyone, Noun unit) {
        double own = (double) level.bySegment().of(segment) / size;
        double all = (double) level.everyone() / everyone;
        return new Trait(
                segment,
                column.column(),
                level.level(),
                own,
                all,
                size,
                Association.cohensH(own, all),
                ColumnWords.of(column.column(), column.role())
                        + " "
                        + level.level()
                        + ": "
                        + Figures.percent(own)
                        + " ("
                        + unit.all()
                        + " "
                        + Figures.percent(all)
                        + ")");
    }
}
