package coterie.claim;

import coterie.recipe.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known about the segments of a study.
///
/// @param read records read
/// @param kept customers kept
/// @param silhouette of the chosen solution; absent for one segment
/// @param breakEven response rate from which a contact pays; absent where nothing is known
/// @param columns columns with a mean or levels
/// @param everyone all kept customers
/// @param segments by number
public record Facts(
        long read,
        long kept,
        Optional<Double> silhouette,
        Optional<Double> breakEven,
        List<FactColumn> columns,
        Group everyone,
        List<Group> segments) {

    /// A column that can be claimed about.
    public record FactColumn(String name, Role role) {}

    /// A segment, or everyone (number 0).
    ///
    /// @param number from 1; 0 is everyone
    /// @param name its name
    /// @param size customers
    /// @param revenueShare share of the revenue of everyone; absent without a revenue
    /// @param means column → mean
    /// @param levels column → level → customers
    /// @param campaigns column → answers
    public record Group(
            int number,
            String name,
            long size,
            Optional<Double> revenueShare,
            Map<String, Double> means,
            Map<String, Map<String, Long>> levels,
            Map<String, Answers> campaigns) {
        /// `segment 2`, `everyone`.
        String words() {
            return number == 0 ? "everyone" : "segment " + number;
        }
    }

    /// Answers to one campaign: `responded` of `reached`; all campaigns of the group together were
    /// accepted `shareOf` times.
    public record Answers(long reached, long responded, long shareOf) {}
}
