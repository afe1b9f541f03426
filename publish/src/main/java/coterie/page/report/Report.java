package coterie.page.report;

import coterie.page.answer.AnswerView;
import coterie.page.choice.Beside;
import coterie.page.choice.ChoiceView;
import coterie.page.choice.MapView;
import coterie.page.compare.CampaignView;
import coterie.page.compare.Comparison;
import coterie.page.compare.Contrast;
import coterie.page.compare.Cross;
import coterie.page.compare.Tested;
import coterie.page.data.DataLook;
import coterie.page.data.QuestionView;
import coterie.page.found.Analyst;
import coterie.page.found.Doubts;
import coterie.page.found.Found;
import coterie.page.found.PublishedView;
import coterie.page.segments.ActionView;
import coterie.page.segments.SegmentPage;
import coterie.page.value.TargetView;
import coterie.page.value.ValueView;
import coterie.persona.Persona;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.util.List;
import java.util.Optional;

/// What the report says, chapter by chapter.
///
/// @param cover what stands above it all
/// @param answer the answer in one screen
/// @param segments a page a segment, and what to do
/// @param compared segments side by side
/// @param worth what they are worth
/// @param data what the data looks like
/// @param found how the segments were found
/// @param doubts what to doubt
public record Report(
        Cover cover,
        AnswerView answer,
        Segments segments,
        Compared compared,
        Worth worth,
        Data data,
        HowFound found,
        Doubts doubts) {

    /// @param title of the page
    /// @param eyebrow recipe and source
    /// @param unit what a row is called
    public record Cover(String title, String eyebrow, Noun unit) {}

    /// @param pages one a segment, by number
    /// @param actions what to do for each
    public record Segments(List<SegmentPage> pages, List<ActionView> actions) {}

    /// @param table a row a trait
    /// @param charts a column at a time
    /// @param tested whether differences are more than luck
    /// @param earlier groups made before
    /// @param campaigns what they answered
    public record Compared(
            Comparison table,
            Contrast charts,
            List<Tested> tested,
            List<Cross> earlier,
            CampaignView campaigns) {}

    /// @param value what segments bring
    /// @param target whom to contact; absent where that was not asked
    public record Worth(ValueView value, Optional<TargetView> target) {}

    /// @param look the kept customers
    /// @param questions what the recipe asks of the customers as read
    public record Data(DataLook look, List<QuestionView> questions) {}

    /// @param read what was read, and what the preparation cost
    /// @param choice how the number of segments was chosen
    /// @param beside another number; absent where there is none
    /// @param map customers one by one
    /// @param published a published study of this data
    /// @param analyst definitions, SQL, provenance, files
    public record HowFound(
            Found read,
            ChoiceView choice,
            Optional<Beside> beside,
            MapView map,
            PublishedView published,
            Analyst analyst) {}

    /// Of a study.
    ///
    /// @param beside what may stand beside the report, which it names
    public static Report of(Study study, List<Publication> beside) {
        return new Report(
                new Cover(
                        "Segments of " + study.read().reading().source(),
                        study.recipe().heading().name() + " · " + study.read().reading().source(),
                        study.recipe().heading().unit()),
                AnswerView.of(study),
                new Segments(SegmentPage.of(study), ActionView.of(study)),
                new Compared(
                        Comparison.of(study),
                        Contrast.of(study),
                        Tested.of(study),
                        Cross.earlier(study),
                        CampaignView.of(study)),
                new Worth(ValueView.of(study), TargetView.of(study)),
                new Data(DataLook.of(study), QuestionView.of(study)),
                new HowFound(
                        Found.of(study),
                        ChoiceView.of(study),
                        Beside.of(study),
                        MapView.of(study),
                        PublishedView.of(study),
                        Analyst.of(study, beside)),
                Doubts.of(study));
    }

    /// The segments as they are told, by number.
    public List<Persona> personas() {
        return segments.pages().stream().map(SegmentPage::persona).toList();
    }
}
