package coterie.page.answer;

import coterie.page.ColumnLabel;
import coterie.page.Words;
import coterie.persona.Persona;
import coterie.profile.ColumnProfile;
import coterie.profile.Figures;
import coterie.profile.Trait;
import coterie.profile.segment.Segment;
import coterie.study.Study;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The answer in one screen.
///
/// @param headline one sentence
/// @param clarity how clearly customers belong to their group; absent for a single segment
/// @param because why this many segments
/// @param doubts how many alarms there are, in words; empty when none
/// @param tiles one a segment, by number
/// @param revenue whether there is a second strip, by revenue
/// @param bands how wide each segment is in both strips; empty without revenue
public record AnswerView(
        String headline,
        Optional<Clarity> clarity,
        String because,
        String doubts,
        List<Tile> tiles,
        boolean revenue,
        List<Band> bands) {

    /// One segment.
    ///
    /// @param number its number
    /// @param name its name
    /// @param size `1,007 customers`
    /// @param share share of customers, as people read it
    /// @param revenueShare share of revenue, as people read it; empty where there is none
    /// @param traits what sets it apart, at most two
    /// @param action what to do first; empty when nothing follows
    public record Tile(
            int number,
            String name,
            String size,
            String share,
            String revenueShare,
            List<Mark> traits,
            String action) {}

    /// One thing that sets the segment apart, in full or, among many segments, in brief.
    ///
    /// @param words what is seen
    /// @param hint the whole, on hover
    public record Mark(String words, String hint) {}

    /// How wide a segment is in the strips.
    ///
    /// @param number the segment's number
    /// @param customers its share of customers
    /// @param revenue its share of revenue
    public record Band(int number, double customers, double revenue) {}

    /// With more segments than this the tiles say less, so that all fit one screen.
    private static final int ROOMY = 5;

    public static AnswerView of(Study study) {
        List<Segment> segments = study.told().personas().stream().map(Persona::segment).toList();
        boolean revenue = segments.stream().allMatch(segment -> segment.revenueShare().isPresent());
        return new AnswerView(
                headline(study),
                Clarity.of(study),
                study.chosen().choice().because(),
                study.findings().alarms().isEmpty()
                        ? ""
                        : Words.capital(Words.counted(study.findings().alarms().size(), "thing"))
                                + " to doubt",
                study.told().personas().stream().map(persona -> tile(study, persona)).toList(),
                revenue,
                revenue ? segments.stream().map(AnswerView::band).toList() : List.of());
    }

    private static Band band(Segment segment) {
        return new Band(segment.number(), segment.share(), segment.revenueShare().orElseThrow());
    }

    private static String headline(Study study) {
        long customers =
                study.told().personas().stream().mapToLong(each -> each.segment().size()).sum();
        int k = study.told().personas().k();
        String groups =
                Words.capital(Words.counted(k, "group"))
                        + " among "
                        + Figures.count(customers)
                        + " "
                        + study.recipe().heading().unit().after(customers);
        if (k == 1) {
            return groups + ": no split was found that says more";
        }
        return groups + ": " + lead(study.told().personas().all());
    }

    /// The segment that brings most of the revenue, else the largest.
    private static String lead(List<Persona> personas) {
        Persona lead =
                personas.stream()
                        .max(
                                Comparator.comparingDouble(
                                        persona -> persona.segment().revenueShare().orElse(0.0)))
                        .filter(persona -> persona.segment().revenueShare().isPresent())
                        .orElse(personas.getFirst());
        Segment segment = lead.segment();
        return "“"
                + lead.name()
                + "” are "
                + Words.percent(segment.share())
                + segment.revenueShare()
                        .map(share -> " and bring " + Words.percent(share) + " of the revenue")
                        .orElse("");
    }

    private static Tile tile(Study study, Persona persona) {
        Segment segment = persona.segment();
        return new Tile(
                segment.number(),
                persona.name(),
                Words.capital(
                        Figures.count(segment.size())
                                + " "
                                + study.recipe().heading().unit().after(segment.size())),
                Words.percent(segment.share()),
                segment.revenueShare().map(Words::percent).orElse(""),
                segment.traits().stream().limit(2).map(trait -> mark(study, trait)).toList(),
                persona.actions().isEmpty() ? "" : persona.actions().getFirst().title());
    }

    private static Mark mark(Study study, Trait trait) {
        String words = Words.capital(trait.words());
        if (study.told().personas().k() <= ROOMY) {
            return new Mark(words, "n = " + Figures.count(trait.n()));
        }
        ColumnProfile column = study.described().profile().column(trait.column()).orElseThrow();
        return new Mark(
                (trait.effect() > 0 ? "▲ " : "▼ ")
                        + ColumnLabel.of(column, trait)
                        + " "
                        + ColumnLabel.value(column, trait.value()),
                words + "; n = " + Figures.count(trait.n()));
    }
}
