package coterie.intake.text;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Excerpt;
import coterie.intake.proof.ColumnProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Tells a footer from data, and finds a second table.
///
/// A record that looks like a total or a remark is kept aside; when ordinary records follow it was
/// data, at the end of the text it is a footer.
public final class Tail {
    private static final int LONGEST_FOOTER = 5;

    private static final Set<String> TOTALS =
            Set.of(
                    "total",
                    "totals",
                    "total:",
                    "sum",
                    "sum:",
                    "grand total",
                    "summe",
                    "gesamt",
                    "gesamtsumme",
                    "somme",
                    "suma",
                    "totale",
                    "total general",
                    "insgesamt",
                    "subtotal");

    private final List<Held> held = new ArrayList<>();
    private final List<Held> footer = new ArrayList<>();
    private Optional<Held> second = Optional.empty();
    private boolean afterBlank;
    private boolean belowBlank;
    private boolean followed;

    /// A blank record went by.
    void blank() {
        afterBlank = true;
    }

    /// Looks at a record that is not blank, for a second header.
    void look(RecordScanner record, Header header, List<ColumnProof> columns) {
        followed = true;
        if (second.isEmpty() && (afterBlank || sameStart(record, header))) {
            second = Optional.of(Held.of(record)).filter(found -> again(found, header, columns));
            followed = second.isEmpty();
        }
        belowBlank = afterBlank;
        afterBlank = false;
    }

    /// Whether the record is to be kept aside.
    boolean holds(RecordScanner record, int width) {
        return width > 1
                && (total(record)
                        || (record.fields() < width
                                && (belowBlank || (record.fields() == 1 && width > 2))));
    }

    void keep(Held record) {
        held.add(record);
    }

    /// Ordinary records follow: what was kept aside is data.
    void release(Consumer<Held> data) {
        if (!held.isEmpty()) {
            held.forEach(data);
            held.clear();
        }
    }

    /// The text is over.
    void end(Consumer<Held> data) {
        if (held.size() <= LONGEST_FOOTER) {
            footer.addAll(held);
        } else {
            held.forEach(data);
        }
        held.clear();
    }

    /// The records at the end that are no data.
    public List<Held> footer() {
        return footer;
    }

    /// Fails when a second table follows the first one.
    void refuseSecondTable(Text text) {
        second.filter(found -> followed && !footer.contains(found))
                .ifPresent(found -> {
                    throw new CoterieException(
                            FaultCode.MALFORMED,
                            "%s:%d: a second header (\"%s\") starts another table here. Keep one table a file."
                                    .formatted(
                                            text.source(),
                                            found.line(),
                                            Excerpt.of(String.join(", ", found.fields()), 80)));
                });
    }

    /// Whether the record repeats the header, or has only texts where columns so far had none.
    private static boolean again(Held record, Header header, List<ColumnProof> columns) {
        if (record.fields().equals(header.first().fields())) {
            return true;
        }
        boolean texts =
                record.filled() > 1
                        && record.fields().stream()
                                .filter(field -> !field.isBlank())
                                .allMatch(
                                        field -> Character.isLetter(field.strip().codePointAt(0)));
        return texts
                && (record.fields().size() != columns.size()
                        || header.typedSoFar(columns, record) > 0);
    }

    private static boolean sameStart(RecordScanner record, Header header) {
        String name = header.first().field(0);
        int length = record.end(0) - record.start(0);
        if (name.isEmpty() || length != name.length() || record.fields() < 2) {
            return false;
        }
        return Fields.at(record, 0).equals(name)
                && Fields.of(record).equals(header.first().fields());
    }

    private static boolean total(RecordScanner record) {
        int start = record.start(0);
        byte first = record.end(0) > start ? (byte) (record.bytes()[start] | 32) : 0;
        return (first == 't' || first == 's' || first == 'g' || first == 'i')
                && record.end(0) - start < 20
                && TOTALS.contains(Fields.at(record, 0).strip().toLowerCase(Locale.ROOT));
    }
}
