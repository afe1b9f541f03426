package coterie.intake;

import coterie.kernel.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Reads every record of a text once: counts them, and proves what each column holds.
///
/// Memory does not grow with the text.
final class TextProof {
    /// Lines of each kind that are remembered to be shown.
    private static final int SHOWN = 5;

    private static final int LONGEST_FOOTER = 5;

    private static final Set<String> TOTALS =
            Set.of(
                    "total",
                    "totals",
                    "sum",
                    "grand total",
                    "summe",
                    "gesamt",
                    "somme",
                    "suma",
                    "totale",
                    "total general",
                    "insgesamt");

    private final Text text;
    private final boolean saidNoHeader;
    final MissingWords missingWords = new MissingWords();
    final List<ColumnProof> columns = new ArrayList<>();
    final List<String> preamble = new ArrayList<>();
    final List<Held> footer = new ArrayList<>();
    List<String> header = List.of();
    boolean hasHeader = true;
    long headerLine;
    long firstDataLine = Long.MAX_VALUE;
    int width;

    /// Records by fate; `read = full + blank + tooLong`, where short ones are full.
    long read;

    long blank;
    long tooLong;
    final List<Long> shortLines = new ArrayList<>();
    long tooShort;
    long surplusEmpty;

    /// Whether a careful reader that is told the dialect must see what was seen here.
    boolean plain = true;

    String lineEnd = "lf";
    boolean mixedLineEnds;
    private final List<Held> held = new ArrayList<>();
    private boolean afterBlank;

    TextProof(Text text, boolean saidNoHeader) {
        this.text = text;
        this.saidNoHeader = saidNoHeader;
    }

    /// A record kept aside: it may turn out to be a footer.
    record Held(long line, List<String> fields) {}

    /// Reads the whole text.
    void run(Progress progress) {
        try (RecordScanner scanner = text.open()) {
            boolean more = start(scanner);
            long records = 0;
            while (more) {
                record(scanner);
                if ((++records & 0xFFFF) == 0) {
                    progress.at("proving", text.share(scanner.consumed()));
                }
                more = scanner.next();
            }
            if (!held.isEmpty() && held.size() <= LONGEST_FOOTER && read > blank + held.size()) {
                footer.addAll(held);
                plain = false;
            } else {
                held.forEach(this::add);
            }
            held.clear();
            mixedLineEnds = !scanner.lineEnds().uniform();
            lineEnd = scanner.lineEnds().word();
            plain &= !mixedLineEnds && !lineEnd.equals("cr");
        }
        decideHeader();
        progress.at("proving", 1);
    }

    /// Skips the preamble, takes the header and stops at the first record after it.
    private boolean start(RecordScanner scanner) {
        int before = text.preamble();
        boolean more = scanner.next();
        while (more && (before > 0 || scanner.blank())) {
            if (!scanner.blank()) {
                preamble.add(String.join(" ", Fields.of(scanner)));
            }
            before--;
            more = scanner.next();
        }
        if (!more) {
            return false;
        }
        header = Fields.of(scanner);
        headerLine = scanner.line();
        plain &= !scanner.spans() && !scanner.unclosed();
        width = Math.max(header.size(), text.width());
        for (int column = 0; column < width; column++) {
            columns.add(new ColumnProof(missingWords));
        }
        return scanner.next();
    }

    private void record(RecordScanner scanner) {
        firstDataLine = Math.min(firstDataLine, scanner.line());
        if (scanner.blank()) {
            read++;
            blank++;
            plain = false;
            afterBlank = true;
            return;
        }
        int fields = scanner.fields();
        if (suspect(scanner, fields)) {
            held.add(new Held(scanner.line(), Fields.of(scanner)));
            return;
        }
        afterBlank = false;
        if (!held.isEmpty()) {
            held.forEach(this::add);
            held.clear();
        }
        read++;
        if (fields != width && !fits(scanner)) {
            tooLong++;
            plain = false;
            return;
        }
        plain &= !scanner.odd() && !scanner.unclosed();
        byte[] bytes = scanner.bytes();
        int cells = Math.min(fields, width);
        for (int column = 0; column < cells; column++) {
            columns.get(column).add(bytes, scanner.start(column), scanner.end(column));
        }
        missing(cells);
    }

    /// Notes a record of another width; false when it has values that belong to no column.
    private boolean fits(RecordScanner scanner) {
        plain = false;
        if (scanner.fields() < width) {
            tooShort++;
            if (shortLines.size() < SHOWN) {
                shortLines.add(scanner.line());
            }
            return true;
        }
        if (surplus(scanner, width)) {
            return false;
        }
        surplusEmpty++;
        return true;
    }

    /// Whether fields beyond the width hold anything.
    static boolean surplus(RecordScanner scanner, int width) {
        for (int field = width; field < scanner.fields(); field++) {
            for (int i = scanner.start(field); i < scanner.end(field); i++) {
                if (scanner.bytes()[i] != ' ') {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean suspect(RecordScanner scanner, int fields) {
        if (width < 2) {
            return false;
        }
        if (fields < width && (afterBlank || (fields == 1 && width > 2))) {
            return true;
        }
        int start = scanner.start(0);
        byte first = scanner.end(0) > start ? (byte) (scanner.bytes()[start] | 32) : 0;
        return (first == 't' || first == 's' || first == 'g' || first == 'i')
                && TOTALS.contains(
                        Fields.at(scanner, 0).strip().toLowerCase(java.util.Locale.ROOT));
    }

    /// Adds a record that was held back, or a header that turned out to be data.
    private void add(Held record) {
        read++;
        List<String> fields = record.fields();
        int cells = Math.min(fields.size(), width);
        for (int column = 0; column < cells; column++) {
            byte[] bytes = fields.get(column).getBytes(StandardCharsets.UTF_8);
            columns.get(column).add(bytes, 0, bytes.length);
        }
        if (cells < width) {
            tooShort++;
            plain = false;
            shortLines.add(record.line());
        }
        missing(cells);
    }

    private void missing(int cells) {
        for (int column = cells; column < width; column++) {
            columns.get(column).add(new byte[0], 0, 0);
        }
    }

    /// A first record is data when some cells are numbers, dates or yes and no as the column below
    /// them, and no cell is a text above such a column.
    private void decideHeader() {
        if (saidNoHeader) {
            hasHeader = false;
        } else {
            int asBelow = 0;
            int unlike = 0;
            for (int column = 0; column < Math.min(header.size(), width); column++) {
                byte[] cell = header.get(column).getBytes(StandardCharsets.UTF_8);
                ColumnProof alone = new ColumnProof(new MissingWords());
                alone.add(cell, 0, cell.length);
                ColumnProof below = columns.get(column);
                boolean typed = typed(below);
                if (alone.missing > 0) {
                    asBelow += 0;
                } else if (typed && typed(alone)) {
                    asBelow++;
                } else if (typed) {
                    unlike++;
                }
            }
            hasHeader = asBelow == 0 || unlike > 0;
        }
        if (!hasHeader) {
            firstDataLine = headerLine;
            add(new Held(headerLine, header));
        }
    }

    private static boolean typed(ColumnProof proof) {
        return proof.present > 0
                && (proof.numbers() == proof.present
                        || proof.dates == proof.present
                        || proof.yes + proof.no == proof.present);
    }

    /// The header's names, or `column_1` and so on where there is none; one a column.
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            names.add(hasHeader && column < header.size() ? header.get(column) : "");
        }
        return names;
    }

    /// Lines of the first records of another width, as a short list.
    String shownShortLines() {
        TreeMap<Long, Long> lines = new TreeMap<>();
        shortLines.forEach(line -> lines.put(line, line));
        return String.join(
                ", ", lines.keySet().stream().limit(SHOWN).map(String::valueOf).toList());
    }
}
