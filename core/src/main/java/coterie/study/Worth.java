package coterie.study;

import coterie.campaign.CampaignFinder;
import coterie.campaign.Campaigns;
import coterie.engine.Engine;
import coterie.intake.Reading;
import coterie.prepare.Prepared;
import coterie.profile.Profile;
import coterie.profile.SmallCells;
import coterie.segment.Segmentation;
import coterie.value.Value;
import coterie.value.ValueFinder;

/// The fifth stage: what the segments answered, and what they are worth.
///
/// @param campaigns what the segments answered, compared
/// @param value what the customers are worth, and whom to contact
public record Worth(Campaigns campaigns, Value value) {
    /// Values the described segments.
    public static Worth of(
            StudySpec spec,
            Reading reading,
            Prepared prepared,
            Segmentation segmentation,
            Profile profile,
            Engine engine) {
        Campaigns campaigns = CampaignFinder.find(engine, prepared, segmentation, profile);
        return new Worth(
                campaigns,
                ValueFinder.find(
                        reading,
                        prepared,
                        segmentation,
                        campaigns,
                        SmallCells.of(segmentation, prepared),
                        spec.handing().reach(),
                        spec.seed(),
                        engine));
    }
}
