package coterie.value;

import coterie.engine.Relation;
import java.util.List;

/// Which contacts pay, and who is on the list.
///
/// Every answer counts as brought about by the contact, because nothing in the data says otherwise:
/// expected profits are upper bounds until a control group says what a contact adds.
///
/// @param campaign the yes/no column rates are taken from
/// @param circular whether the segments were made from it; then rates flatter the segments
/// @param price what a contact costs and an answer brings
/// @param segments what to expect of each segment, by number; those without a rate are left out
/// @param cells the same by segment and earlier answers, from which customers are ranked
/// @param reach how many can be contacted
/// @param list who should be
public record Targeting(
        String campaign,
        boolean circular,
        Price price,
        List<Offer> segments,
        List<Offer> cells,
        Reach reach,
        ContactList list) {
    /// What a contact costs and an answer brings, and who says so.
    public record Price(double cost, double revenue, String source) {
        /// The response rate at which a contact pays for itself.
        public double breakEven() {
            return cost / revenue;
        }
    }

    /// What to expect of contacting a group of customers.
    ///
    /// @param segment its number
    /// @param earlier campaigns they accepted before; [#ANY] for the whole segment
    /// @param customers how many
    /// @param responded how many of those reached answered last time
    /// @param reached how many were
    /// @param rate expected share who answer, shrunken
    /// @param profit of one contact: rate × revenue − cost
    /// @param advice what follows
    public record Offer(
            int segment,
            int earlier,
            long customers,
            long responded,
            long reached,
            double rate,
            Profit profit,
            Advice advice) {
        /// All of a segment, whatever they accepted before.
        public static final int ANY = -1;
    }

    /// What a contact earns.
    ///
    /// @param low lower end of the 95 % interval
    /// @param high upper end
    public record Profit(double expected, double low, double high) {}

    /// Whether contacting a group pays.
    public enum Advice {
        /// The whole interval of the expected profit is above 0.
        CONTACT,
        /// It is neither wholly above nor below.
        TEST,
        /// The whole interval is below 0.
        LEAVE;

        static Advice of(Profit profit) {
            return profit.low() > 0 ? CONTACT : profit.high() < 0 ? LEAVE : TEST;
        }
    }

    /// The customers worth contacting, best first, as far as money and capacity go: those whose
    /// expected profit is above 0.
    ///
    /// @param table the engine's table `contacts`: [#ROW], [#ID], [#SEGMENT], [#EARLIER], [#RATE],
    ///   [#PROFIT], [#RANK]
    /// @param worth how many are worth contacting without any limit
    /// @param contacts how many are on the list
    /// @param cost of contacting them
    /// @param responses expected
    /// @param profit expected
    public record ContactList(
            Relation table,
            long worth,
            long contacts,
            double cost,
            double responses,
            double profit) {
        public static final String ROW = "row";
        public static final String ID = "id";
        public static final String SEGMENT = "segment";
        public static final String EARLIER = "earlier";
        public static final String RATE = "rate";
        public static final String PROFIT = "profit";
        public static final String RANK = "rank";

        static final List<String> COLUMNS = List.of(ROW, ID, SEGMENT, EARLIER, RATE, PROFIT, RANK);
    }
}
