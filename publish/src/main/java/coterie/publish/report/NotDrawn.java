package coterie.publish.report;

import coterie.explore.Beyond;
import coterie.profile.Figures;

/// What a histogram leaves out, said beside it.
final class NotDrawn {
    private NotDrawn() {}

    /// `; 11 above 95,000 are not drawn`; empty where everything is drawn.
    ///
    /// @param low where the histogram begins, as people read it
    /// @param high where it ends
    static String words(Beyond beyond, String low, String high) {
        if (beyond.below() == 0 && beyond.above() == 0) {
            return "";
        }
        String below = Figures.count(beyond.below()) + " below " + low;
        String above = Figures.count(beyond.above()) + " above " + high;
        String both =
                beyond.below() == 0 ? above : beyond.above() == 0 ? below : below + " and " + above;
        return "; " + both + (beyond.below() + beyond.above() == 1 ? " is" : " are") + " not drawn";
    }
}
