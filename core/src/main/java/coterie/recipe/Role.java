package coterie.recipe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a column means to a marketer.
public enum Role {
    ID,
    BIRTH_YEAR,
    AGE,
    INCOME,
    /// Money spent, one column a category of goods.
    SPEND,
    /// Number of purchases, one column a channel or kind.
    PURCHASES,
    /// Number of visits or other contacts.
    VISITS,
    /// Time since the last purchase.
    RECENCY,
    /// Members of a household, such as children at home.
    HOUSEHOLD,
    /// A trait of the person with a few levels, such as education.
    DEMOGRAPHIC,
    /// Accepted an earlier campaign: yes or no.
    CAMPAIGN,
    /// Answered the campaign under study: yes or no.
    OUTCOME,
    /// Complained: yes or no.
    COMPLAINT,
    DATE,
    FLAG,
    COUNT,
    MONEY,
    NUMBER,
    CATEGORY,
    FREE_TEXT,
    CONSTANT,
    /// Nothing in it at all.
    EMPTY;

    /// The word recipes and reports use: `birth year`, `free text`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The role of that word; empty when there is none.
    public static Optional<Role> ofWord(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return Arrays.stream(values()).filter(role -> role.word().equals(plain)).findFirst();
    }
}
