package coterie.recipe;

/// What one row of the table is, in the words that people read: a customer, an order.
///
/// @param one the singular: `order`
/// @param many the plural: `orders`
public record Noun(String one, String many) {
    public static final Noun CUSTOMER = of("customer");

    /// A noun with its regular plural.
    public static Noun of(String one) {
        if (one.matches(".*[^aeiou]y")) {
            return new Noun(one, one.substring(0, one.length() - 1) + "ies");
        }
        return new Noun(one, one + (one.matches(".*(s|x|z|ch|sh)") ? "es" : "s"));
    }

    /// Whether the rows are customers, of whom one says who they are and what they buy.
    public boolean person() {
        return equals(CUSTOMER);
    }

    /// What a segment is compared with: `everyone`, `all orders`.
    public String all() {
        return person() ? "everyone" : "all " + many;
    }

    /// The form that follows a number.
    public String after(long count) {
        return count == 1 ? one : many;
    }
}
