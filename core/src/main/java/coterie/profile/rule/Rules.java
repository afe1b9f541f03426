package coterie.profile.rule;

import coterie.engine.dialect.PlainSql;
import java.util.List;
import java.util.Optional;

/// Segments in a few words: a shallow tree in original units, and how well it agrees with them.
///
/// @param segments one a segment, by number
/// @param fidelity share of customers the tree was not grown on whose segment it names
/// @param heldOut how many those were
public record Rules(List<SegmentRules> segments, double fidelity, long heldOut) {
    /// The rules of a segment, by its number.
    public Optional<SegmentRules> of(int segment) {
        return segments.stream().filter(rules -> rules.segment() == segment).findFirst();
    }

    /// The rules of one segment; a customer belongs to it when one of them holds.
    ///
    /// @param segment its number
    /// @param rules the largest first; none where the tree never names the segment
    /// @param coverage share of the segment's customers that the rules find
    /// @param precision share of the customers found who belong to the segment; 0 where none are
    ///   found
    public record SegmentRules(int segment, List<Rule> rules, double coverage, double precision) {
        /// The rules as SQL.
        public String sql() {
            return PlainSql.any(rules.stream().map(Rule::sql).toList());
        }
    }

    /// Conditions that hold at once.
    ///
    /// @param conditions one a column
    /// @param customers held-out customers for whom they hold
    public record Rule(List<Condition> conditions, long customers) {
        public String words() {
            return String.join(" and ", conditions.stream().map(Condition::words).toList());
        }

        public String sql() {
            return PlainSql.all(conditions.stream().map(Condition::sql).toList());
        }
    }
}
