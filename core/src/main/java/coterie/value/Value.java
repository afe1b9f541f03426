package coterie.value;

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
}
