package coterie.value;

import coterie.campaign.Campaigns;
import coterie.fault.Alarm;
import java.util.List;
import java.util.Optional;

/// What the customers are worth, and whom to contact.
///
/// @param revenue where the revenue comes from; absent without a revenue expression
/// @param concentration how unevenly it is spread; absent without revenue
/// @param crossSell what segments buy less of than their peers, by segment
/// @param targeting which contacts pay; absent without a campaign or without what a contact costs
public record Value(
        Optional<RevenueTree> revenue,
        Optional<Concentration> concentration,
        List<CrossSell> crossSell,
        Optional<Targeting> targeting) {
    /// Nothing is known.
    public static final Value NONE =
            new Value(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    /// What to say where a budget or a capacity was named and nobody can be listed for it.
    public List<Alarm> alarms(Reach reach, Campaigns campaigns) {
        if (targeting.isPresent() || reach.equals(Reach.EVERYONE)) {
            return List.of();
        }
        String why =
                campaigns.campaigns().isEmpty() && campaigns.outcome().isEmpty()
                        ? "no column says who answered a campaign; name one as `outcome:` in the recipe"
                        : "nothing says what a contact costs and what an answer brings; say it in the recipe as `contact: { cost: 3, revenue: 11 }`";
        return List.of(
                new Alarm(
                        "nobody-listed",
                        "A budget or a capacity was named, but whom to contact cannot be listed: %s."
                                .formatted(why)));
    }
}
