package coterie.recipe;

/// What asking one customer costs and what a yes brings, for the economics of a campaign.
///
/// @param cost of asking one customer
/// @param revenue of one who says yes, before the cost
public record Contact(Amount cost, Amount revenue) {

    /// Money a customer.
    public sealed interface Amount {}

    /// The same for everybody.
    public record Fixed(double value) implements Amount {}

    /// As a column says.
    public record Column(String name) implements Amount {}
}
