package coterie.publish.report;

import coterie.persona.Persona;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.util.List;
import java.util.Optional;

/// Everything the report's template shows, as text.
///
/// @param title of the page
/// @param eyebrow recipe and source
/// @param unit what a row is called
record Report(
        String title,
        String eyebrow,
        Noun unit,
        Answer answer,
        List<SegmentPage> segments,
        Comparison comparison,
        Contrast contrast,
        List<Tested> tested,
        CampaignView campaigns,
        List<ActionView> actions,
        ValueView value,
        Optional<TargetView> target,
        List<Cross> earlier,
        List<QuestionView> questions,
        DataLook data,
        Found found,
        ChoiceView choice,
        Optional<Beside> beside,
        MapView map,
        PublishedView published,
        Doubts doubts,
        Analyst analyst) {

    static Report of(Study study, List<Publication> beside) {
        return new Report(
                "Segments of " + study.read().reading().source(),
                study.recipe().name() + " · " + study.read().reading().source(),
                study.recipe().unit(),
                Answer.of(study),
                SegmentPage.of(study),
                Comparison.of(study),
                Contrast.of(study),
                Tested.of(study),
                CampaignView.of(study),
                ActionView.of(study),
                ValueView.of(study),
                TargetView.of(study),
                Cross.earlier(study),
                QuestionView.of(study),
                DataLook.of(study),
                Found.of(study),
                ChoiceView.of(study),
                Beside.of(study),
                MapView.of(study),
                PublishedView.of(study),
                Doubts.of(study),
                Analyst.of(study, beside));
    }

    List<Persona> personas() {
        return segments.stream().map(SegmentPage::persona).toList();
    }
}
