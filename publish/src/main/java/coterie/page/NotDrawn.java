package coterie.page;

import coterie.explore.Beyond;
import coterie.profile.Figures;
import java.util.function.DoubleFunction;

/// What a histogram leaves out, said beside it.
public final class NotDrawn {
    private NotDrawn() {}

    /// `; 21 of 95,000 or more are not drawn`; empty where everything is drawn.
    ///
    /// @param low the first edge
    /// @param high the last edge
    /// @param whole whether all values are whole numbers; edges then lie half-way between two
    /// @param print a value as people read it
    public static String words(
            Beyond beyond, double low, double high, boolean whole, DoubleFunction<String> print) {
        if (beyond.below() == 0 && beyond.above() == 0) {
            return "";
        }
        String below =
                Figures.count(beyond.below())
                        + " below "
                        + print.apply(whole ? Math.ceil(low) : low);
        String above =
                Figures.count(beyond.above())
                        + (whole
                                ? " of " + print.apply(Math.ceil(high)) + " or more"
                                : " above " + print.apply(high));
        String both =
                beyond.below() == 0 ? above : beyond.above() == 0 ? below : below + " and " + above;
        return "; " + both + (beyond.below() + beyond.above() == 1 ? " is" : " are") + " not drawn";
    }
}
