package coterie.persona;

import coterie.profile.Profile;
import coterie.recipe.Noun;
import coterie.recipe.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the data does not say: roles no column has, and columns with holes.
final class Blanks {
    private static final Pattern GENDER = Pattern.compile("gender|sex");
    private static final Pattern PLACE =
            Pattern.compile("city|country|region|postcode|zip|state|location");
    private static final Pattern MARGIN = Pattern.compile("margin|profit|cost");
    private static final Pattern SATISFACTION = Pattern.compile("satisf|nps|rating|review");
    private static final double HOLES = 0.05;

    private Blanks() {}

    /// What would be worth collecting, most useful first.
    ///
    /// @param unit what a row is called; an order has its date, or none
    static List<Wanted> of(Profile profile, Noun unit) {
        List<Wanted> wanted = new ArrayList<>();
        if (unit.person() && !has(profile, Role.RECENCY)) {
            wanted.add(new Wanted("the date of each order", "who is active and who is leaving"));
        }
        if (!named(profile, MARGIN)) {
            wanted.add(
                    new Wanted(
                            "the margin of what they buy",
                            "which segment earns money, not only revenue"));
        }
        if (has(profile, Role.SPEND)) {
            wanted.add(
                    new Wanted(
                            "the price paid with and without a deal",
                            "whether coupons bring new sales or give margin away"));
        }
        if (!named(profile, SATISFACTION)) {
            wanted.add(new Wanted("satisfaction after a purchase", "why they stay or leave"));
        }
        if (!named(profile, PLACE)) {
            wanted.add(
                    new Wanted(
                            "where they live, as coarsely as a region",
                            "local offers and store planning"));
        }
        if (!named(profile, GENDER)) {
            wanted.add(new Wanted("how they wish to be addressed", "the tone of the campaign"));
        }
        if (!has(profile, Role.OUTCOME) && !has(profile, Role.CAMPAIGN)) {
            wanted.add(new Wanted("answers to past campaigns", "which segment answers what"));
        }
        wanted.add(
                new Wanted(
                        "preferred channel and consent", "how they may and want to be contacted"));
        profile.numbers()
                .filter(column ->
                        column.everyone().missing()
                                > HOLES * (column.everyone().n() + column.everyone().missing()))
                .forEach(column ->
                        wanted.add(
                                new Wanted(
                                        "the missing values of " + column.column(),
                                        "this column has holes")));
        return wanted;
    }

    private static boolean has(Profile profile, Role role) {
        return profile.columns().stream().anyMatch(column -> column.role() == role);
    }

    private static boolean named(Profile profile, Pattern pattern) {
        return profile.columns().stream()
                .anyMatch(
                        column -> pattern.matcher(column.column().toLowerCase(Locale.ROOT)).find());
    }
}
