package coterie.html;

import coterie.page.answer.AnswerView.Band;
import java.util.ArrayList;
import java.util.List;

/// A segment's band between its share of customers (above) and of revenue (below).
///
/// @param number the segment's number
/// @param points corners for an SVG polygon in a box of 1000 × 10
record Ribbon(int number, String points) {
    /// One a segment, side by side.
    static List<Ribbon> of(List<Band> bands) {
        List<Ribbon> ribbons = new ArrayList<>();
        double above = 0;
        double below = 0;
        for (Band band : bands) {
            double aboveEnd = above + band.customers();
            double belowEnd = below + band.revenue();
            ribbons.add(
                    new Ribbon(
                            band.number(),
                            String.join(
                                    " ",
                                    at(above, 0),
                                    at(aboveEnd, 0),
                                    at(belowEnd, 10),
                                    at(below, 10))));
            above = aboveEnd;
            below = belowEnd;
        }
        return ribbons;
    }

    private static String at(double share, int y) {
        return Math.round(share * 1000) + "," + y;
    }
}
