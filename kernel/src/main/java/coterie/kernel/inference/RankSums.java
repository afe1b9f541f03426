package coterie.kernel.inference;

import java.util.Arrays;
import java.util.List;

/// Sums of ranks of several groups, whose values were ranked together; ties get their mean rank.
///
/// Sums are kept twice as large, so they are whole numbers and no order of rows can show.
///
/// @param counts values of each group
/// @param doubled twice the sum of the ranks of each group
/// @param ties Σ (t³ − t) over the runs of t equal values
public record RankSums(List<Long> counts, List<Long> doubled, double ties) {
    /// Ranks values; missing ones (NaN) are left out. Takes n log n steps.
    ///
    /// @param groups the group of each value, from 0
    /// @param count how many groups there are
    public static RankSums of(double[] values, int[] groups, int count) {
        double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        Arrays.sort(sorted);
        Long[] counts = new Long[count];
        Long[] doubled = new Long[count];
        Arrays.fill(counts, 0L);
        Arrays.fill(doubled, 0L);
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) {
                // With `below` values under it and `upTo` not over it, the mean rank is the middle
                // of below + 1 and upTo.
                long below = first(sorted, values[row], false);
                long upTo = first(sorted, values[row], true);
                counts[groups[row]]++;
                doubled[groups[row]] += below + upTo + 1;
            }
        }
        return new RankSums(List.of(counts), List.of(doubled), ties(sorted));
    }

    /// The first place whose value is above (or not below) a value.
    private static int first(double[] sorted, double value, boolean above) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = above ? sorted[middle] <= value : sorted[middle] < value;
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double ties(double[] sorted) {
        double ties = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                double run = i - start;
                ties += run * run * run - run;
                start = i;
            }
        }
        return ties;
    }

    /// One group against all others together.
    public RankSums against(int group) {
        return new RankSums(
                List.of(counts.get(group), total(counts) - counts.get(group)),
                List.of(doubled.get(group), total(doubled) - doubled.get(group)),
                ties);
    }

    long n() {
        return total(counts);
    }

    private static long total(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
