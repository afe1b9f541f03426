package coterie.intake.text;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.proof.ColumnProof;
import coterie.kernel.Progress;
import java.util.ArrayList;
import java.util.List;

/// Reads every record of a text once: counts them, and proves what each column holds.
///
/// `read` counts the records after header, preamble and footer; of these some are blank and some
/// have fields that belong to no column. Memory does not grow with the text.
public final class TextProof {
    private final Text text;
    public final Header header;
    public final Tail tail = new Tail();
    public final Widths widths = new Widths();
    public final List<String> preamble = new ArrayList<>();
    public final List<ColumnProof> columns = new ArrayList<>();
    public final LineEnds lineEnds = new LineEnds();
    private final ColumnProof.Place place = new ColumnProof.Place();
    public int width;
    public long read;
    public long blank;
    public long comments;

    /// Whether a careful reader that is told the dialect must see what was seen here.
    public boolean plain = true;

    public TextProof(Text text, boolean saidNoHeader) {
        this.text = text;
        this.header = new Header(saidNoHeader);
    }

    /// Reads the whole text.
    ///
    /// @throws CoterieException `MALFORMED` when a quote is never closed or a second table follows
    public void run(Progress progress) {
        try (RecordScanner scanner = text.open(lineEnds)) {
            boolean more = start(scanner);
            for (long records = 1; more; records++) {
                record(scanner);
                if ((records & 0xFFFF) == 0) {
                    progress.at("proving", text.share(scanner.consumed()), records);
                }
                more = scanner.next();
            }
        }
        tail.end(this::add);
        header.settle(this::add, columns);
        tail.refuseSecondTable(text);
        plain &= tail.footer().isEmpty() && lineEnds.uniform() && lineEnds.cr == 0;
        plain &= header.plain() && widths.uniform() && blank == 0 && comments == 0;
        progress.at("proving", 1);
    }

    /// Skips the preamble, takes the header and stops at the first record after it.
    private boolean start(RecordScanner scanner) {
        int before = text.preamble();
        boolean more = scanner.next();
        while (more && (before > 0 || scanner.blank())) {
            if (!scanner.blank() && !SeparatorLine.in(scanner)) {
                preamble.add(String.join(" ", Fields.of(scanner)));
            }
            before--;
            more = scanner.next();
        }
        if (!more) {
            return false;
        }
        closed(scanner);
        width = header.take(Held.of(scanner), text.width());
        plain &= !scanner.spans();
        for (int column = 0; column < width; column++) {
            columns.add(new ColumnProof(place));
        }
        return scanner.next();
    }

    private void record(RecordScanner scanner) {
        closed(scanner);
        place.line = scanner.line();
        int fields = scanner.fields();
        boolean blankRecord = scanner.blank();
        if (!blankRecord) {
            tail.look(scanner, header, columns);
        }
        if (blankRecord) {
            read++;
            blank++;
            tail.blank();
        } else if (fields != width && scanner.bytes()[scanner.start(0)] == '#') {
            comments++;
        } else if (header.wants()) {
            header.keep(Held.of(scanner));
        } else if (tail.holds(scanner, width)) {
            tail.keep(Held.of(scanner));
        } else {
            tail.release(this::add);
            read++;
            if (widths.count(scanner, width)) {
                plain &= !scanner.odd();
                cells(scanner, Math.min(fields, width));
            }
        }
    }

    private void cells(RecordScanner scanner, int cells) {
        byte[] bytes = scanner.bytes();
        for (int column = 0; column < cells; column++) {
            columns.get(column).add(bytes, scanner.start(column), scanner.end(column));
        }
        for (int column = cells; column < width; column++) {
            columns.get(column).absent();
        }
    }

    /// Adds a record that was kept aside.
    private void add(Held record) {
        read++;
        place.line = record.line();
        if (widths.count(record, width)) {
            for (int column = 0; column < width; column++) {
                columns.get(column).add(record.field(column));
            }
        }
    }

    private void closed(RecordScanner scanner) {
        if (scanner.unclosed()) {
            throw new CoterieException(
                    FaultCode.MALFORMED,
                    text.source()
                            + ":"
                            + scanner.openLine()
                            + ": a quote opens here and is never closed, so nothing after it can be"
                            + " read. Close it, or double it where it belongs to the text.");
        }
    }

    /// The words read as missing, over all columns.
    public List<String> missingWords() {
        return columns.stream()
                .flatMap(column -> column.missingWords().seen().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
