package coterie.cli.option;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.DataFile;
import coterie.intake.Database;
import coterie.intake.ReadOptions;
import coterie.intake.ReadOptions.DateOrder;
import coterie.intake.ReadOptions.Decimal;
import coterie.intake.Source;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options that say how a source is read.
public final class ReadingGroup {
    /// What becomes of a cell that is not what its column is.
    enum BadCell {
        REJECT,
        MISSING
    }

    /// What a source may be.
    public static final String SOURCE =
            "csv, tsv, txt, xlsx, parquet, json lines, also .gz; or a database's JDBC address.";

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "The table of a database to read; or SCHEMA.TABLE.")
    private Optional<String> table = Optional.empty();

    @Option(
            names = "--query",
            paramLabel = "SELECT",
            description = "The query of a database to read. PGUSER and PGPASSWORD log in.")
    private Optional<String> query = Optional.empty();

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
            paramLabel = "SIGN",
            description = "How decimals are written: `point` or `comma`.")
    private Optional<Decimal> decimal = Optional.empty();

    @Option(
            names = "--date-order",
            paramLabel = "ORDER",
            description = "How dates are written: `dmy`, `mdy` or `ymd`.")
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

    /// The source of that name or address, with what the user says of it.
    ///
    /// @throws CoterieException `USAGE` when the options do not fit it
    public Source source(String named) {
        boolean database = named.regionMatches(true, 0, "jdbc:", 0, 5);
        if (!database) {
            if (table.isPresent() || query.isPresent()) {
                throw new CoterieException(
                        FaultCode.USAGE,
                        "--table and --query ask a database, and "
                                + named
                                + " is a file; expected an address such as"
                                + " jdbc:postgresql://host:5432/shop.");
            }
            return new DataFile(path(named), options()).fitting();
        }
        if (table.isPresent() == query.isPresent()) {
            throw new CoterieException(
                    FaultCode.USAGE,
                    "A database needs either --table or --query, to know which customers to read.");
        }
        if (!options().equals(ReadOptions.NONE)) {
            throw new CoterieException(
                    FaultCode.USAGE,
                    "A database states itself how its cells are written; of the options on how a"
                            + " source is read only --table and --query belong to it.");
        }
        return table.map(name -> Database.table(named, name))
                .orElseGet(() -> Database.query(named, query.orElseThrow()));
    }

    private static Path path(String named) {
        try {
            return Path.of(named);
        } catch (InvalidPathException e) {
            throw new CoterieException(
                    FaultCode.USAGE, "\"" + named + "\" cannot be the name of a file.", e);
        }
    }

    private ReadOptions options() {
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
