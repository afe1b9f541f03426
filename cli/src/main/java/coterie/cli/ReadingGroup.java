package coterie.cli;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.ReadOptions;
import coterie.intake.ReadOptions.DateOrder;
import coterie.intake.ReadOptions.Decimal;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options that say how a file is read.
final class ReadingGroup {
    /// What becomes of a cell that is not what its column is.
    enum BadCell {
        REJECT,
        MISSING
    }

    @Option(
            names = "--delimiter",
            paramLabel = "SIGN",
            description = "What separates cells: one sign, or `tab`.")
    private Optional<String> delimiter = Optional.empty();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Such as UTF-8 or windows-1252.")
    private Optional<String> encoding = Optional.empty();

    @Option(names = "--no-header", description = "The first line is a customer, not names.")
    private boolean noHeader;

    @Option(
            names = "--decimal",
            paramLabel = "point|comma",
            description = "How decimals are written.")
    private Optional<Decimal> decimal = Optional.empty();

    @Option(
            names = "--date-order",
            paramLabel = "dmy|mdy|ymd",
            description = "How dates are written.")
    private Optional<DateOrder> dateOrder = Optional.empty();

    @Option(names = "--sheet", paramLabel = "NAME", description = "The sheet of a workbook.")
    private Optional<String> sheet = Optional.empty();

    @Option(
            names = "--bad-cell",
            paramLabel = "reject|missing",
            description = "A cell that cannot be read: reject its row, or call it missing.")
    private BadCell badCell = BadCell.REJECT;

    @Option(names = "--allow-rejects", description = "Go on without the rows that cannot be read.")
    private boolean allowRejects;

    ReadOptions options() {
        return new ReadOptions(
                delimiter.map(ReadingGroup::sign),
                encoding,
                noHeader,
                decimal,
                dateOrder,
                sheet,
                badCell == BadCell.MISSING,
                allowRejects);
    }

    private static char sign(String text) {
        return switch (text) {
            case "tab", "\\t" -> '\t';
            default -> {
                if (text.length() != 1) {
                    throw new CoterieException(
                            FaultCode.USAGE,
                            "--delimiter "
                                    + text
                                    + " has "
                                    + text.length()
                                    + " signs; expected one sign such as `;`, or `tab`.");
                }
                yield text.charAt(0);
            }
        };
    }
}
