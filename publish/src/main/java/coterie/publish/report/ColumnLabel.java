package coterie.publish.report;

import coterie.profile.ColumnWords;
import coterie.profile.Figures;
import coterie.profile.Profile.ColumnProfile;
import coterie.profile.Trait;
import coterie.publish.Words;
import coterie.recipe.Role;

/// How a column and its values are written in the report.
final class ColumnLabel {
    private ColumnLabel() {}

    /// The column in full: `Spend on wines`, `Purchases: store`, `Age`.
    static String full(ColumnProfile column) {
        String words = ColumnWords.of(column.column(), column.role());
        return switch (column.role()) {
            case SPEND -> words.contains("spen") ? Words.capital(words) : "Spend on " + words;
            case PURCHASES ->
                    words.contains("purchase") ? Words.capital(words) : "Purchases: " + words;
            default -> Words.capital(words);
        };
    }

    /// What a trait is about: a column, or a level of one.
    static String of(ColumnProfile column, Trait trait) {
        return trait.categorical() ? full(column) + ": " + trait.level() : full(column);
    }

    /// The column where its kind is plain from the heading: `Wines`.
    static String brief(ColumnProfile column) {
        return Words.capital(ColumnWords.of(column.column(), column.role()));
    }

    /// Whether its average is a share of customers.
    static boolean share(ColumnProfile column) {
        return switch (column.role()) {
            case FLAG, CAMPAIGN, OUTCOME, COMPLAINT -> column.numeric();
            default -> !column.numeric();
        };
    }

    /// An average, a share or a single value of a column.
    static String value(ColumnProfile column, double value) {
        if (column.role() == Role.BIRTH_YEAR && Double.isFinite(value)) {
            return Long.toString(Math.round(value));
        }
        if (share(column)) {
            return Words.percent(value);
        }
        return number(value);
    }

    /// A number; whole ones without decimals.
    static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Figures.count((long) value) : Figures.of(value);
    }
}
