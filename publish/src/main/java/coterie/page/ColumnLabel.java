package coterie.page;

import coterie.chart.Axis;
import coterie.profile.ColumnProfile;
import coterie.profile.ColumnWords;
import coterie.profile.Figures;
import coterie.profile.LevelColumn;
import coterie.profile.NumberColumn;
import coterie.profile.Profile;
import coterie.profile.Trait;
import coterie.recipe.Role;
import java.util.Locale;

/// How a column and its values are written in the report.
public final class ColumnLabel {
    private ColumnLabel() {}

    /// The column in full: `Spend on wines`, `Purchases: store`, `Age`.
    public static String full(ColumnProfile column) {
        String words = ColumnWords.of(column.column(), column.role());
        return switch (column.role()) {
            case SPEND -> words.contains("spen") ? Words.capital(words) : "Spend on " + words;
            case PURCHASES ->
                    ColumnWords.isKind(column.column(), column.role())
                            ? "Purchases: " + words
                            : Words.capital(words);
            default -> Words.capital(words);
        };
    }

    /// What a trait is about: a column, or a level of one.
    public static String of(ColumnProfile column, Trait trait) {
        return trait.categorical() ? full(column) + ": " + trait.level() : full(column);
    }

    /// The column where its kind is plain from the heading: `Wines`.
    public static String brief(ColumnProfile column) {
        return Words.capital(ColumnWords.of(column.column(), column.role()));
    }

    /// The column with its unit, for an axis.
    public static Axis axis(ColumnProfile column) {
        String words = ColumnWords.of(column.column(), column.role());
        String unit =
                switch (column.role()) {
                    case AGE -> ", years";
                    case BIRTH_YEAR -> "";
                    case INCOME, MONEY -> ", money";
                    case PURCHASES ->
                            ColumnWords.isKind(column.column(), column.role())
                                    ? " purchases, number"
                                    : ", number";
                    case VISITS, HOUSEHOLD, COUNT -> ", number";
                    default -> "";
                };
        String name = column.role() == Role.SPEND ? "spend on " + words + ", money" : words + unit;
        return new Axis(
                words.contains("(") || words.contains("spen") ? words : name, years(column));
    }

    /// Whether its values are calendar years.
    private static boolean years(ColumnProfile column) {
        return column.role() == Role.BIRTH_YEAR
                || (column.column().toLowerCase(Locale.ROOT).contains("year")
                        && column.number()
                                .map(NumberColumn::everyone)
                                .filter(all -> all.p5() > 1800 && all.p95() < 2200)
                                .isPresent());
    }

    /// Whether another column says the same: a year of birth beside an age.
    public static boolean repeated(ColumnProfile column, Profile profile) {
        return column.role() == Role.BIRTH_YEAR
                && profile.columns().stream().anyMatch(other -> other.role() == Role.AGE);
    }

    /// Whether it adds up other columns, as its name says.
    public static boolean total(ColumnProfile column) {
        return column.column().toLowerCase(Locale.ROOT).startsWith("total");
    }

    /// Whether its average is a share of customers.
    public static boolean share(ColumnProfile column) {
        return switch (column.role()) {
            case FLAG, CAMPAIGN, OUTCOME, COMPLAINT -> column instanceof NumberColumn;
            default -> column instanceof LevelColumn;
        };
    }

    /// An average, a share or a single value of a column.
    public static String value(ColumnProfile column, double value) {
        if (years(column) && Double.isFinite(value)) {
            return Long.toString(Math.round(value));
        }
        if (share(column)) {
            return Words.percent(value);
        }
        return number(value);
    }

    /// A number; whole ones without decimals.
    public static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Figures.count((long) value) : Figures.of(value);
    }
}
