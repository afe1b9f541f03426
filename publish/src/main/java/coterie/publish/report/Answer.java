package coterie.publish.report;

import coterie.persona.Persona;
import coterie.profile.Figures;
import coterie.profile.Segment;
import coterie.profile.Trait;
import coterie.publish.Words;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The answer in one screen.
///
/// @param headline one sentence
/// @param clarity how clearly customers belong to their group; absent for a single segment
/// @param because why this many segments
/// @param doubts how many alarms there are, in words; empty when none
/// @param tiles one a segment, by number
/// @param revenue whether there is a second strip, by revenue
/// @param ribbons what joins the two strips, one a segment
record Answer(
        String headline,
        Optional<Clarity> clarity,
        String because,
        String doubts,
        List<Tile> tiles,
        boolean revenue,
        List<Ribbon> ribbons) {

    /// One segment.
    ///
    /// @param number its number
    /// @param name its name
    /// @param size `1,007 customers`
    /// @param share share of customers, as people read it
    /// @param revenueShare share of revenue, as people read it; empty where there is none
    /// @param traits what sets it apart, at most two
    /// @param action what to do first; empty when nothing follows
    /// @param wide whether its share is wide enough to be written into the strip
    /// @param wideRevenue the same for revenue
    record Tile(
            int number,
            String name,
            String size,
            String share,
            String revenueShare,
            List<String> traits,
            String action,
            boolean wide,
            boolean wideRevenue) {}

    /// A segment's band between its share of customers (above) and of revenue (below).
    ///
    /// @param number the segment's number
    /// @param points corners for an SVG polygon in a box of 1000 × 10
    record Ribbon(int number, String points) {}

    private static final double WIDE = 0.07;

    static Answer of(Study study) {
        List<Segment> segments = study.personas().stream().map(Persona::segment).toList();
        boolean revenue = segments.stream().allMatch(segment -> segment.revenueShare().isPresent());
        return new Answer(
                headline(study),
                Clarity.of(study),
                study.choice().because(),
                study.alarms().isEmpty()
                        ? ""
                        : Words.capital(Words.counted(study.alarms().size(), "thing"))
                                + " to doubt",
                study.personas().stream().map(Answer::tile).toList(),
                revenue,
                revenue ? ribbons(segments) : List.of());
    }

    private static String headline(Study study) {
        long customers = study.personas().stream().mapToLong(each -> each.segment().size()).sum();
        int k = study.personas().size();
        String groups =
                Words.capital(Words.counted(k, "group"))
                        + " among "
                        + Figures.count(customers)
                        + " customers";
        if (k == 1) {
            return groups + ": no split was found that says more";
        }
        Persona largest = study.personas().getFirst();
        return groups
                + ": the largest is “"
                + largest.name()
                + "” with "
                + Figures.percent(largest.segment().share());
    }

    private static Tile tile(Persona persona) {
        Segment segment = persona.segment();
        double revenue = segment.revenueShare().orElse(0.0);
        return new Tile(
                segment.number(),
                persona.name(),
                Words.capital(
                        Figures.count(segment.size())
                                + (segment.size() == 1 ? " customer" : " customers")),
                Figures.percent(segment.share()),
                segment.revenueShare().map(Figures::percent).orElse(""),
                segment.traits().stream().limit(2).map(Trait::words).map(Words::capital).toList(),
                persona.actions().isEmpty() ? "" : persona.actions().getFirst().title(),
                segment.share() >= WIDE,
                revenue >= WIDE);
    }

    private static List<Ribbon> ribbons(List<Segment> segments) {
        List<Ribbon> ribbons = new ArrayList<>();
        double above = 0;
        double below = 0;
        for (Segment segment : segments) {
            double aboveEnd = above + segment.share();
            double belowEnd = below + segment.revenueShare().orElseThrow();
            ribbons.add(
                    new Ribbon(
                            segment.number(),
                            List.of(at(above, 0), at(aboveEnd, 0), at(belowEnd, 10), at(below, 10))
                                    .stream()
                                    .collect(Collectors.joining(" "))));
            above = aboveEnd;
            below = belowEnd;
        }
        return ribbons;
    }

    private static String at(double share, int y) {
        return Math.round(share * 1000) + "," + y;
    }
}
