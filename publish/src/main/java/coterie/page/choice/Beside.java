package coterie.page.choice;

import coterie.kernel.catalogue.Methods;
import coterie.page.ColumnLabel;
import coterie.page.Figure;
import coterie.page.SegmentLabel;
import coterie.page.Words;
import coterie.page.compare.Contrast;
import coterie.page.compare.Cross;
import coterie.persona.Persona;
import coterie.profile.ColumnProfile;
import coterie.profile.Figures;
import coterie.profile.Profile;
import coterie.profile.Trait;
import coterie.profile.segment.Segment;
import coterie.recipe.Noun;
import coterie.recipe.Role;
import coterie.segment.Candidate;
import coterie.study.Alternative;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Another number of segments, set beside the chosen one.
///
/// @param chosen the chosen segments
/// @param other the others
/// @param cross where the customers of the one are among the other
public record Beside(Side chosen, Side other, Cross cross) {
    private static final int CHARTS = 4;
    private static final int TRAITS = 2;

    /// One number of segments.
    ///
    /// @param title `4 segments (chosen)`
    /// @param indices how good they are
    /// @param segments by number
    /// @param charts averages; the same columns on both sides
    public record Side(String title, String indices, List<Line> segments, List<Figure> charts) {}

    /// A segment in brief.
    public record Line(String name, String size, String traits) {}

    /// The comparison; absent where there is no other.
    public static Optional<Beside> of(Study study) {
        return study.chosen().beside().map(other -> of(study, other));
    }

    private static Beside of(Study study, Alternative other) {
        List<String> columns =
                study.described()
                        .profile()
                        .numbers()
                        .filter(column -> !ColumnLabel.share(column))
                        .filter(column -> column.role() != Role.BIRTH_YEAR)
                        .filter(column -> other.profile().column(column.column()).isPresent())
                        .sorted(Comparator.comparingDouble(column -> -column.effect()))
                        .limit(CHARTS)
                        .map(ColumnProfile::column)
                        .toList();
        Noun unit = study.recipe().heading().unit();
        List<Contrast.Group> own =
                study.told().personas().stream()
                        .map(persona ->
                                new Contrast.Group(
                                        persona.segment().number(), SegmentLabel.brief(persona)))
                        .toList();
        List<Contrast.Group> others =
                other.segments().stream()
                        .map(segment ->
                                new Contrast.Group(segment.number(), "segment " + segment.number()))
                        .toList();
        return new Beside(
                new Side(
                        study.chosen().choice().k() + " segments (chosen)",
                        indices(study.chosen().choice().chosen()),
                        study.told().personas().stream()
                                .map(persona -> line(persona, unit))
                                .toList(),
                        charts("chosen", columns, study.described().profile(), own, unit)),
                new Side(
                        other.judged().k() + " segments" + method(study, other.judged()),
                        indices(other.judged()),
                        other.segments().stream()
                                .map(segment -> line("Segment " + segment.number(), segment, unit))
                                .toList(),
                        charts("other", columns, other.profile(), others, unit)),
                Cross.of(study, other.against()));
    }

    /// The method, where it is another than that of the chosen segments.
    private static String method(Study study, Candidate other) {
        return other.method().equals(study.chosen().choice().chosen().method())
                ? ""
                : " by " + Methods.name(other.method());
    }

    private static String indices(Candidate candidate) {
        return "inertia "
                + Figures.of(candidate.inertia())
                + (candidate.silhouette().isPresent()
                        ? ", silhouette " + Words.decimals(candidate.silhouette().getAsDouble(), 2)
                        : "");
    }

    private static Line line(Persona persona, Noun unit) {
        return line(SegmentLabel.full(persona), persona.segment(), unit);
    }

    private static Line line(String name, Segment segment, Noun unit) {
        return new Line(
                name,
                Figures.count(segment.size())
                        + " "
                        + unit.after(segment.size())
                        + ", "
                        + Words.percent(segment.share())
                        + segment.revenueShare()
                                .map(share -> ", " + Words.percent(share) + " of the revenue")
                                .orElse(""),
                Words.capital(
                        String.join(
                                "; ",
                                segment.traits().stream()
                                        .limit(TRAITS)
                                        .map(Trait::words)
                                        .toList())));
    }

    private static List<Figure> charts(
            String id,
            List<String> columns,
            Profile profile,
            List<Contrast.Group> groups,
            Noun unit) {
        List<Figure> figures = new ArrayList<>();
        for (String column : columns) {
            figures.add(
                    new Figure(
                            "beside-" + id + "-" + figures.size(),
                            Contrast.bars(groups, profile.number(column).orElseThrow(), unit)));
        }
        return figures;
    }
}
