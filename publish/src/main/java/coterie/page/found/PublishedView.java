package coterie.page.found;

import coterie.page.Words;
import coterie.profile.Figures;
import coterie.published.PublishedStudy;
import coterie.study.Study;
import java.util.List;
import java.util.OptionalDouble;

/// A published study of the same data beside what was found.
///
/// @param rows figure by figure; none on other data
public record PublishedView(List<Row> rows) {
    /// A figure: as printed, reproduced from the published centres, of the best solution found.
    public record Row(String what, String published, String reproduced, String best) {}

    public static PublishedView of(Study study) {
        return new PublishedView(
                study.published()
                        .map(published ->
                                published.differences().stream().map(PublishedView::row).toList())
                        .orElse(List.of()));
    }

    private static Row row(PublishedStudy.Difference difference) {
        return new Row(
                Words.capital(difference.what()),
                optional(difference.published()),
                optional(difference.reproduced()),
                optional(difference.best()));
    }

    private static String optional(OptionalDouble value) {
        return value.isPresent() ? Figures.of(value.getAsDouble()) : "–";
    }
}
