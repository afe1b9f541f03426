package coterie.intake;

import java.util.Optional;

/// What the user says about a source; what is not said is proven from it.
public record ReadOptions(
        Optional<Character> delimiter,
        Optional<String> encoding,
        boolean noHeader,
        Optional<Decimal> decimal,
        Optional<DateOrder> dateOrder,
        Optional<String> sheet,
        boolean badCellsMissing,
        boolean allowRejects) {

    /// Nothing said.
    public static final ReadOptions NONE =
            new ReadOptions(
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false);

    /// Which sign separates the decimals.
    public enum Decimal {
        POINT,
        COMMA
    }

    /// In which order a date is written.
    public enum DateOrder {
        DMY,
        MDY,
        YMD
    }
}
