package coterie.profile;

import coterie.recipe.Abbreviation;
import coterie.recipe.Role;
import java.util.Locale;
import java.util.regex.Pattern;

/// Column names as a reader would say them: `AmountMeatProducts`, a spend, is `meat`.
public final class ColumnWords {
    private static final Pattern WORD_STARTS =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern SPEND_FRAME =
            Pattern.compile(
                    "^(amount|amt|spend|spent|total)\\s+|\\s+(products?|prods?|spend|spent|amount)$");
    private static final Pattern PURCHASE_FRAME =
            Pattern.compile("^(num|number of|count|total)\\s+|\\s+(purchases?|orders?)$");
    private static final Pattern PURCHASED = Pattern.compile("[a-z]\\s+(purchases?|orders?)$");
    private static final Pattern COUNT_FRAME = Pattern.compile("^(num|number of|count)\\s+");
    private static final Pattern CAMPAIGN = Pattern.compile("\\bcampaign(\\d+)\\b");
    private static final Pattern AT_HOME =
            Pattern.compile("^(kid|teen|adult|children)s?\\s*(?:at )?(?:home|count)$");
    private static final Pattern DEAL = Pattern.compile("deal|coupon|discount|promo|voucher");

    private static final Pattern WHOLE =
            Pattern.compile(
                    "(total|sum)?(amount|amt|spend|spent|spending|ausgaben|gastos?|depenses?|spesa)+(total|sum)?");
    private static final Pattern GERMAN =
            Pattern.compile(
                    "umsatz|anzahl|bestell|kunde|einkommen|betrag|menge|preis|haushalt|besuch|kosten|gehalt|ausgaben|einkauf|einkäuf|kauf|käufe|alter$|[äöüß]");

    private ColumnWords() {}

    /// Whether a purchases column counts those of one kind by its name, as `NumWebPurchases` does,
    /// and not all of them.
    public static boolean isKind(String column, Role role) {
        String words = of(column, role);
        return role == Role.PURCHASES
                && PURCHASED.matcher(spaced(column).toLowerCase(Locale.ROOT)).find()
                && !words.matches("purchases?|orders?");
    }

    /// The plain words of a column, in lower case unless the name is an abbreviation or German,
    /// where nouns keep their capitals.
    public static String of(String column, Role role) {
        String spaced = spaced(column);
        String words =
                spaced.equals(spaced.toUpperCase(Locale.ROOT))
                                || GERMAN.matcher(spaced.toLowerCase(Locale.ROOT)).find()
                        ? spaced
                        : spaced.toLowerCase(Locale.ROOT);
        words = CAMPAIGN.matcher(Abbreviation.written(words)).replaceAll("campaign $1");
        String plain =
                switch (role) {
                    case BIRTH_YEAR ->
                            words.replaceAll("^(?:year birth|birth year)$", "year of birth");
                    case SPEND -> SPEND_FRAME.matcher(words).replaceAll("");
                    case PURCHASES -> PURCHASE_FRAME.matcher(words).replaceAll("");
                    case VISITS, COUNT ->
                            COUNT_FRAME
                                    .matcher(words)
                                    .replaceAll("")
                                    .replaceFirst("visits (?:per ?)?month$", "visits a month");
                    case HOUSEHOLD ->
                            AT_HOME.matcher(words)
                                    .replaceAll("$1s at home")
                                    .replace("childrens", "children");
                    default -> words;
                };
        return plain.isBlank() ? words : plain;
    }

    private static String spaced(String column) {
        return WORD_STARTS.matcher(column.replace('_', ' ').strip()).replaceAll(" ");
    }

    /// Whether a spend column is the whole spend by its name, not a category of goods.
    public static boolean isWhole(String column, Role role) {
        return role == Role.SPEND
                && WHOLE.matcher(
                                Abbreviation.written(spaced(column).toLowerCase(Locale.ROOT))
                                        .replaceAll("[^\\p{L}]", ""))
                        .matches();
    }

    /// Whether a purchases column counts purchases with a deal or coupon.
    public static boolean isDeals(String column, Role role) {
        return role == Role.PURCHASES && DEAL.matcher(column.toLowerCase(Locale.ROOT)).find();
    }
}
