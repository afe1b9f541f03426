package coterie.intake.role;

import coterie.recipe.Abbreviation;
import coterie.recipe.Role;
import coterie.recipe.expression.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Guesses what each column means to a marketer, from its name in the languages of common exports
/// and from what it holds; every guess comes with its reason, and a recipe may overrule it.
public final class RoleInference {
    /// Texts with more different values than this are not categories.
    private static final long MOST_LEVELS = 100;

    private RoleInference() {}

    /// A guess and why.
    public record Guess(Role role, String reason) {}

    /// One guess a column; at most one is the id.
    public static List<Guess> of(List<ColumnFacts> columns) {
        OptionalInt id = id(columns);
        List<Guess> guesses = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            guesses.add(
                    id.isPresent() && id.getAsInt() == i
                            ? idGuess(columns.get(i))
                            : of(columns.get(i)));
        }
        return guesses;
    }

    private static OptionalInt id(List<ColumnFacts> columns) {
        for (boolean customers : new boolean[] {true, false}) {
            for (int i = 0; i < columns.size(); i++) {
                ColumnFacts facts = columns.get(i);
                String name = plain(facts.name());
                boolean named =
                        customers
                                ? RoleWords.CUSTOMER_IDS.contains(name)
                                : looksLikeId(facts.name(), name);
                boolean key = facts.type() == Kind.INTEGER || facts.type() == Kind.TEXT;
                if (named && key && facts.present() > 0 && (customers || mostlyUnique(facts))) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    /// Whether a column of that name is meant to tell customers or orders apart.
    public static boolean namedLikeId(String name) {
        String plain = plain(name);
        return RoleWords.CUSTOMER_IDS.contains(plain) || looksLikeId(name, plain);
    }

    private static boolean looksLikeId(String own, String plain) {
        return own.endsWith("ID")
                || own.endsWith("Id")
                || plain.endsWith("number")
                || plain.endsWith("nummer")
                || plain.endsWith("code")
                || own.toLowerCase(Locale.ROOT).matches(".*[ _.-](id|no|nr)\\.?");
    }

    private static boolean mostlyUnique(ColumnFacts facts) {
        return facts.rows() > 1 && facts.distinct() >= 0.9 * facts.rows();
    }

    private static Guess idGuess(ColumnFacts facts) {
        return new Guess(
                Role.ID,
                facts.distinct() == facts.rows()
                        ? "named like an identifier and different in every row"
                        : "named like an identifier");
    }

    private static Guess of(ColumnFacts facts) {
        if (facts.present() == 0) {
            return new Guess(Role.EMPTY, "no row has a value");
        }
        if (facts.distinct() == 1 && facts.rows() > 1) {
            return new Guess(Role.CONSTANT, "the same value in every row that has one");
        }
        return named(facts).orElseGet(() -> unnamed(facts));
    }

    private static Optional<Guess> named(ColumnFacts facts) {
        String name = plain(facts.name());
        boolean numeric = facts.type().number();
        if (facts.type() == Kind.DATE || facts.type() == Kind.TIMESTAMP) {
            return Optional.of(new Guess(Role.DATE, "holds dates"));
        }
        if (facts.yesNo()) {
            if (RoleWords.COMPLAINT.in(name)) {
                return named(Role.COMPLAINT, "yes or no, and named like a complaint");
            }
            if (RoleWords.CAMPAIGN.in(name) || RoleWords.CAMPAIGN.in(written(facts.name()))) {
                return named(Role.CAMPAIGN, "yes or no, and named like a campaign");
            }
            if (RoleWords.OUTCOME.in(name) || name.equals("target")) {
                return named(Role.OUTCOME, "yes or no, and named like an answer");
            }
            return Optional.empty();
        }
        if (numeric && facts.type() == Kind.INTEGER) {
            boolean born = RoleWords.BIRTH.in(name) || name.equals("yob");
            if (born && facts.within(1800, 2100)) {
                return named(Role.BIRTH_YEAR, "whole years, and named like a birth");
            }
            if (RoleWords.VISITS.in(name)) {
                return named(Role.VISITS, "named like visits");
            }
            if (RoleWords.HOUSEHOLD.in(name)) {
                return named(Role.HOUSEHOLD, "whole numbers, and named like a household");
            }
            if (RoleWords.PURCHASES.in(name)) {
                return named(Role.PURCHASES, "whole numbers, and named like purchases");
            }
        }
        if (numeric) {
            return numbers(facts, name);
        }
        if (facts.type() == Kind.TEXT
                && facts.distinct() <= MOST_LEVELS
                && RoleWords.TRAIT.in(name)) {
            return named(Role.DEMOGRAPHIC, facts.distinct() + " levels, and named like a trait");
        }
        return Optional.empty();
    }

    private static Optional<Guess> numbers(ColumnFacts facts, String name) {
        if (RoleWords.RECENCY.in(name)) {
            return named(Role.RECENCY, "named like a recency");
        }
        if (RoleWords.AGES.contains(name) && facts.within(0, 130)) {
            return named(Role.AGE, "named like an age, and between 0 and 130");
        }
        if (RoleWords.INCOME.in(name) || name.equals("revenu") || name.equals("lohn")) {
            return named(Role.INCOME, "named like an income");
        }
        if (Abbreviation.begins(name, "amount")
                || name.startsWith("spend")
                || name.startsWith("spent")
                || name.startsWith("amountspent")
                || RoleWords.SPEND.in(name)) {
            return name.contains("score")
                    ? Optional.empty()
                    : named(Role.SPEND, "named like money spent");
        }
        if (RoleWords.MONEY.in(name)
                || (facts.type() == Kind.NUMBER && RoleWords.TOTALS.contains(name))) {
            return named(Role.MONEY, "named like money");
        }
        boolean counts =
                facts.type() == Kind.INTEGER
                        && facts.least() >= 0
                        && (RoleWords.COUNT.in(name)
                                || name.startsWith("num")
                                || name.startsWith("qty"));
        return counts
                ? named(Role.COUNT, "whole numbers, and named like a count")
                : Optional.empty();
    }

    private static Guess unnamed(ColumnFacts facts) {
        if (facts.yesNo()) {
            return new Guess(Role.FLAG, "yes or no");
        }
        if (facts.type().number()) {
            return looksLikeId(facts.name(), plain(facts.name())) && mostlyUnique(facts)
                    ? new Guess(Role.FREE_TEXT, "numbers, but named like another identifier")
                    : new Guess(Role.NUMBER, "numbers");
        }
        boolean few =
                facts.distinct() <= MOST_LEVELS
                        && (2 * facts.distinct() <= facts.present() || facts.distinct() <= 12);
        return few
                ? new Guess(Role.CATEGORY, "texts of " + facts.distinct() + " kinds")
                : new Guess(
                        Role.FREE_TEXT,
                        "texts of " + facts.distinct() + " kinds, too many for a category");
    }

    private static Optional<Guess> named(Role role, String reason) {
        return Optional.of(new Guess(role, reason));
    }

    /// The name with its shortened words written out, lower case.
    private static String written(String name) {
        return Abbreviation.written(
                name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    /// The name's letters and digits, lower case.
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
