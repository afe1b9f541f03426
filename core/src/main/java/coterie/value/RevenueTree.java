package coterie.value;

import coterie.segment.BySegment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Where revenue comes from: customers × purchases a customer × basket.
///
/// @param purchases the columns counted as purchases; purchases with a deal are among them already
///   and do not count twice; none when there are no such columns
/// @param marginColumn the column of money whose name says profit or margin, where there is one
/// @param everyone all kept customers
/// @param segments by number
public record RevenueTree(
        List<String> purchases,
        Optional<String> marginColumn,
        Branch everyone,
        BySegment<Branch> segments) {
    /// One segment, or everyone (number 0).
    ///
    /// @param segment its number
    /// @param customers how many
    /// @param revenue their revenue
    /// @param purchases how often they bought; empty without purchase columns
    /// @param margin what of the revenue is earned; empty without such a column
    public record Branch(
            int segment,
            long customers,
            double revenue,
            OptionalDouble purchases,
            OptionalDouble margin) {
        /// Revenue a customer.
        public double perCustomer() {
            return revenue / customers;
        }

        /// Purchases a customer.
        public OptionalDouble frequency() {
            return over(purchases, customers);
        }

        /// Revenue a purchase.
        public OptionalDouble basket() {
            return purchases.isPresent() && purchases.getAsDouble() > 0
                    ? OptionalDouble.of(revenue / purchases.getAsDouble())
                    : OptionalDouble.empty();
        }

        /// Margin a customer.
        public OptionalDouble marginPerCustomer() {
            return over(margin, customers);
        }

        private static OptionalDouble over(OptionalDouble sum, long count) {
            return sum.isPresent()
                    ? OptionalDouble.of(sum.getAsDouble() / count)
                    : OptionalDouble.empty();
        }
    }
}
