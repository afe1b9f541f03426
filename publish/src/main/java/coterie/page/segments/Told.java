package coterie.page.segments;

import coterie.page.ColumnLabel;
import coterie.page.Words;
import coterie.persona.Persona;
import coterie.persona.Persona.Claim;
import coterie.persona.Persona.Topic;
import coterie.profile.Figures;
import coterie.profile.Profile;
import coterie.recipe.Noun;
import coterie.study.Study;
import coterie.value.CrossSell;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// A segment in sentences: who they are, then what they buy, how they buy, what they answered, and
/// what they could also buy.
///
/// @param who sentences about the people
/// @param parts the other topics, those that have a sentence
/// @param could goods they buy less of than others who spend as much
public record Told(List<Claim> who, List<Part> parts, List<Could> could) {
    /// A topic.
    public record Part(String title, List<Claim> claims) {}

    /// Goods that sell elsewhere.
    ///
    /// @param goods the category
    /// @param because both averages and the upper bound
    public record Could(String goods, String because) {}

    static Told of(Study study, Persona persona) {
        boolean person = study.recipe().heading().unit().person();
        return new Told(
                persona.about(Topic.WHO),
                Stream.of(
                                new Part(
                                        person ? "What they buy" : "What is bought",
                                        persona.about(Topic.BUYS)),
                                new Part(
                                        person ? "How they buy" : "How it is bought",
                                        persona.about(Topic.HOW)),
                                new Part(
                                        person ? "What they answered" : "What was answered",
                                        persona.about(Topic.ANSWERED)))
                        .filter(part -> !part.claims().isEmpty())
                        .toList(),
                could(study, persona.segment().number()));
    }

    private static List<Could> could(Study study, int segment) {
        Profile profile = study.described().profile();
        Noun unit = study.recipe().heading().unit();
        long size = study.told().personas().of(segment).segment().size();
        return study.worth().value().crossSell().stream()
                .filter(gap -> gap.segment() == segment)
                .map(gap ->
                        new Could(
                                profile.column(gap.column())
                                        .map(ColumnLabel::brief)
                                        .orElse(gap.column()),
                                Figures.of(gap.own())
                                        + " per "
                                        + unit.one()
                                        + ", in other segments "
                                        + Figures.of(gap.peers())
                                        + " where the whole spend is the same. Buying like them would add at most "
                                        + Words.money(BigDecimal.valueOf(gap.potential()))
                                        + "; n = "
                                        + base(gap, size)))
                .toList();
    }

    /// Some spend so little or so much that nobody elsewhere does: they have no peers.
    private static String base(CrossSell gap, long size) {
        return gap.customers() == size
                ? Figures.count(size)
                : Words.of(gap.customers(), size)
                        + ", those whose whole spend is met in other segments too";
    }
}
