package coterie.value;

/// What a segment buys less of than customers elsewhere who spend as much altogether.
///
/// All customers are put into four levels by their whole spend (quartiles). A segment's peers are
/// the customers of the other segments, weighted so that their levels are as frequent as in the
/// segment.
///
/// @param segment its number
/// @param column a category of goods
/// @param own mean spend of the segment's customers
/// @param peers mean spend of their peers
/// @param customers of the segment whose level occurs in other segments too; they are compared
public record CrossSell(int segment, String column, double own, double peers, long customers) {
    /// How much less a customer spends than the peers, 0 to 1.
    public double shortfall() {
        return 1 - own / peers;
    }

    /// What the segment would spend more if it bought like its peers; an upper bound.
    public double potential() {
        return (peers - own) * customers;
    }
}
