package coterie.claim;

import coterie.claim.Facts.Answers;
import coterie.claim.Facts.Group;
import coterie.profile.Figures;
import java.util.OptionalDouble;

/// Something that has a value for a group of customers.
sealed interface Measure {
    /// Its value; empty where the group has none.
    OptionalDouble of(Group group);

    /// How the measure is called, with its definition.
    String words();

    /// Whether its values are shares from 0 to 1, said in percent.
    default boolean share() {
        return true;
    }

    /// Customers of the group.
    record Size() implements Measure {
        @Override
        public OptionalDouble of(Group group) {
            return OptionalDouble.of((double) group.size());
        }

        @Override
        public String words() {
            return "number of customers";
        }

        @Override
        public boolean share() {
            return false;
        }
    }

    /// A figure of the whole study, the same for every group; empty where the study has none.
    record Whole(String words, OptionalDouble value, boolean share) implements Measure {
        @Override
        public OptionalDouble of(Group group) {
            return value;
        }
    }

    /// The group's share of all kept customers.
    record ShareOfCustomers(long kept) implements Measure {
        @Override
        public OptionalDouble of(Group group) {
            return OptionalDouble.of((double) group.size() / kept);
        }

        @Override
        public String words() {
            return "share of all %s customers".formatted(Figures.count(kept));
        }
    }

    /// The group's share of the revenue of all kept customers.
    record ShareOfRevenue() implements Measure {
        @Override
        public OptionalDouble of(Group group) {
            return group.revenueShare().map(OptionalDouble::of).orElse(OptionalDouble.empty());
        }

        @Override
        public String words() {
            return "share of the revenue";
        }
    }

    /// Mean of a column; of a yes/no column its share.
    record Mean(String column, boolean yesNo) implements Measure {
        @Override
        public OptionalDouble of(Group group) {
            Double mean = group.means().getOrDefault(column, Double.NaN);
            return mean.isNaN() ? OptionalDouble.empty() : OptionalDouble.of(mean);
        }

        @Override
        public String words() {
            return yesNo ? "share with " + column : "mean of " + column;
        }

        @Override
        public boolean share() {
            return yesNo;
        }
    }

    /// Share of the customers with a level of a column.
    record Level(String column, String level) implements Measure {
        @Override
        public OptionalDouble of(Group group) {
            var levels = group.levels().get(column);
            if (levels == null) {
                return OptionalDouble.empty();
            }
            long all = levels.values().stream().mapToLong(Long::longValue).sum();
            return all == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) levels.getOrDefault(level, 0L) / all);
        }

        @Override
        public String words() {
            return "share with " + column + " " + level;
        }
    }

    /// Responded ÷ reached.
    record AcceptanceRate(String campaign) implements Measure {
        @Override
        public OptionalDouble of(Group group) {
            Answers answers = group.campaigns().get(campaign);
            return answers == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) answers.responded() / answers.reached());
        }

        @Override
        public String words() {
            return "acceptance rate of " + campaign + " (responded of reached)";
        }
    }

    /// This campaign's acceptances ÷ all acceptances of the group.
    record ShareOfAcceptances(String campaign) implements Measure {
        @Override
        public OptionalDouble of(Group group) {
            Answers answers = group.campaigns().get(campaign);
            return answers == null || answers.shareOf() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) answers.responded() / answers.shareOf());
        }

        @Override
        public String words() {
            return "share of " + campaign + " among the acceptances";
        }
    }
}
