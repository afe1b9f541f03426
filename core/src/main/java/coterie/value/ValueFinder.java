package coterie.value;

import coterie.campaign.Campaigns;
import coterie.engine.Engine;
import coterie.intake.Reading;
import coterie.prepare.Prepared;
import coterie.profile.SmallCells;
import coterie.segment.Segmentation;
import java.util.Optional;

/// Finds what the customers of a study are worth and whom to contact.
public final class ValueFinder {
    private ValueFinder() {}

    /// @param campaigns what the segments answered
    /// @param small which figures may be handed out
    /// @param reach how many can be contacted
    /// @param seed of the lot drawn among equals
    public static Value find(
            Reading reading,
            Prepared prepared,
            Segmentation segmentation,
            Campaigns campaigns,
            SmallCells small,
            Reach reach,
            long seed,
            Engine engine) {
        boolean revenue = prepared.fitted().recipe().making().revenue().isPresent();
        return new Value(
                revenue
                        ? Optional.of(RevenueFinder.find(prepared, segmentation, engine))
                        : Optional.empty(),
                revenue ? Concentration.of(segmentation, engine) : Optional.empty(),
                CrossSellFinder.find(prepared, segmentation, engine),
                new PriceFinder(reading, prepared, engine)
                        .find()
                        .flatMap(price ->
                                new TargetFinder(prepared, segmentation, engine, price)
                                        .find(campaigns, small, reach, seed)));
    }
}
