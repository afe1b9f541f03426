package coterie.playbook;

import java.util.List;
import java.util.Optional;

/// Rules that turn traits of a segment into words and actions.
///
/// @param name kebab-case name
/// @param about one sentence for people
/// @param rules in order: the first that fits is said first
public record Playbook(String name, String about, List<Rule> rules) {
    /// The words that stand for columns by their roles.
    public static final List<String> WORDS =
            List.of(
                    "age",
                    "income",
                    "spend",
                    "purchases",
                    "deals",
                    "web",
                    "catalog",
                    "store",
                    "visits",
                    "recency",
                    "children",
                    "kids",
                    "teens",
                    "tenure",
                    "score",
                    "response",
                    "complaints");

    /// What is said when conditions hold. A rule without conditions, and without a subject in its
    /// text, is for segments that no rule for the same part fits.
    ///
    /// @param when all must hold
    /// @param part what the text is for
    /// @param text the words; `{income}` stands for a figure
    /// @param plan how an action is carried out; absent for other parts
    public record Rule(List<Condition> when, Part part, String text, Optional<Plan> plan) {}

    /// Parts of a persona.
    public enum Part {
        /// A whole name.
        NAME,
        /// The first half of a name: how they buy or earn.
        MANNER,
        /// The second half of a name: who they are.
        KIND,
        /// A sentence about who they are.
        WHO,
        /// A sentence about what they buy.
        BUYS,
        /// A sentence about how they buy.
        HOW,
        /// A sentence about what they answered.
        ANSWERED,
        /// What is not known about them.
        UNKNOWN,
        /// What to do.
        ACTION
    }

    /// A subject, such as `income` or `spend.*`, and where it must stand.
    public record Condition(String subject, Standing standing) {}

    /// Where a segment stands in a subject.
    public sealed interface Standing {}

    /// A word for it.
    public record Said(Word word) implements Standing {}

    /// The segment's mean compared with a number, in original units.
    public record Compared(Order order, double bound) implements Standing {}

    /// How a mean is compared.
    public enum Order {
        AT_LEAST(">="),
        AT_MOST("<="),
        MORE(">"),
        LESS("<");

        private final String sign;

        Order(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /// Words for where a segment stands; high and low are Cohen's small (0.2), medium (0.5) and
    /// large (0.8) effects against everyone.
    public enum Word {
        HIGH,
        CLEARLY_HIGH,
        VERY_HIGH,
        LOW,
        CLEARLY_LOW,
        VERY_LOW,
        /// Less than a small effect either way.
        MEDIUM,
        /// The highest mean of all segments.
        HIGHEST,
        /// The lowest mean of all segments.
        LOWEST,
        /// At most 0.15 on average.
        NONE,
        /// At least 60 % of the customers have more than nothing of it.
        SOME,
        /// More than half of the customers.
        MOST,
        /// There is such a column.
        KNOWN;

        /// As playbooks write it, such as `very high`.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    /// How an action is carried out.
    ///
    /// @param detail what exactly
    /// @param owner who does it
    /// @param channel where
    /// @param offer what is offered
    /// @param measure what shows whether it worked
    /// @param review days after the study's day when to look
    public record Plan(
            String detail,
            String owner,
            String channel,
            String offer,
            String measure,
            int review) {}
}
