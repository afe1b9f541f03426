package coterie.persona;

import coterie.profile.Figures;
import coterie.profile.Trait;
import java.util.List;

/// Something rules speak of, as it stands in one segment.
///
/// @param value mean of the segment, or its share of customers
/// @param everyone the same over all kept customers
/// @param effect signed, against everyone: Cohen's d or h; of several columns their mean
/// @param share whether values are shares, said in percent
/// @param highest whether no segment's value is higher
/// @param lowest whether no segment's value is lower
/// @param traits what it rests on, one a column; never none
record Subject(
        double value,
        double everyone,
        double effect,
        boolean share,
        boolean highest,
        boolean lowest,
        List<Trait> traits) {
    /// Closer to everyone's figure than this share of it is about the same.
    private static final double CLOSE = 0.1;

    private static final double TWICE = 1.95;

    /// `34,828`, `8.6 %`.
    String figure() {
        return print(value);
    }

    String usual() {
        return print(everyone);
    }

    private String print(double number) {
        return share ? Figures.percent(number) : Figures.of(number);
    }

    /// How it compares: `33 % below the average`, `2.3 times the average`, `about the average`.
    String than() {
        double ratio = value / everyone;
        if (!(everyone > 0) || value < 0 || Math.abs(ratio - 1) < CLOSE) {
            return "about the average";
        }
        if (ratio >= TWICE) {
            double tenths = Math.round(ratio * 10) / 10.0;
            String times =
                    (ratio < 10 ? Double.toString(tenths) : Figures.of(tenths))
                            .replaceFirst("\\.0$", "");
            return times.equals("2") ? "twice the average" : times + " times the average";
        }
        long percent = Math.round(100 * Math.abs(ratio - 1));
        return percent + " % " + (ratio > 1 ? "above" : "below") + " the average";
    }
}
