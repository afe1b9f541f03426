package coterie.profile;

import coterie.profile.Profile.Level;
import java.util.List;

/// How strongly levels and segments go together.
final class Association {
    private Association() {}

    /// Cramér's V of a level × segment table, 0 (independent) to 1: √(χ² ÷ (n · min(r − 1, c −
    /// 1))).
    static double cramersV(List<Level> levels, List<Long> segments) {
        int smaller = Math.min(levels.size(), segments.size()) - 1;
        long n = segments.stream().mapToLong(Long::longValue).sum();
        if (smaller < 1 || n == 0) {
            return 0;
        }
        double chiSquare = 0;
        for (Level level : levels) {
            for (int segment = 0; segment < segments.size(); segment++) {
                double expected = (double) level.everyone() * segments.get(segment) / n;
                double gap = level.bySegment().all().get(segment) - expected;
                chiSquare += expected == 0 ? 0 : gap * gap / expected;
            }
        }
        return Math.sqrt(chiSquare / (n * (double) smaller));
    }

    /// Cohen's h of two shares: 2 asin √p − 2 asin √q; 0.2 is small, 0.5 medium, 0.8 large.
    static double cohensH(double share, double other) {
        return 2 * Math.asin(Math.sqrt(share)) - 2 * Math.asin(Math.sqrt(other));
    }
}
