package coterie.intake;

import coterie.recipe.SourceHints;
import java.util.Locale;
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

    /// The same where something is said; for the rest, what a recipe says.
    public ReadOptions or(SourceHints hints) {
        return new ReadOptions(
                delimiter.or(hints::delimiter),
                encoding.or(hints::encoding),
                noHeader || hints.header().filter(there -> !there).isPresent(),
                decimal.or(() -> hints.decimal().map(word -> Decimal.valueOf(upper(word)))),
                dateOrder.or(() -> hints.dateOrder().map(word -> DateOrder.valueOf(upper(word)))),
                sheet.or(hints::sheet),
                badCellsMissing || hints.badCell().filter("missing"::equals).isPresent(),
                allowRejects);
    }

    /// What is said, as a recipe says it.
    public SourceHints hints() {
        return new SourceHints(
                delimiter,
                encoding,
                noHeader ? Optional.of(false) : Optional.empty(),
                decimal.map(sign -> sign.name().toLowerCase(Locale.ROOT)),
                dateOrder.map(order -> order.name().toLowerCase(Locale.ROOT)),
                sheet,
                badCellsMissing ? Optional.of("missing") : Optional.empty());
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

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
