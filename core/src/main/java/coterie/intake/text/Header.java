package coterie.intake.text;

import coterie.intake.proof.ColumnProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Decides whether the first record names the columns, and whether more of them do.
///
/// A record names columns when it has a text above a column of numbers, dates or yes and no; it is
/// data when it is as the column below it. The two records after the first are kept aside until the
/// columns are known.
public final class Header {
    static final int LEADS = 2;

    private final boolean saidNone;
    private final List<Held> leads = new ArrayList<>();
    private Held first = new Held(0, List.of());
    private boolean present;
    private final List<Held> further = new ArrayList<>();

    Header(boolean saidNone) {
        this.saidNone = saidNone;
    }

    /// Takes the first record; the number of columns of the table.
    int take(Held record, int width) {
        List<String> fields = new ArrayList<>(record.fields());
        while (fields.size() > width && fields.getLast().isBlank()) {
            fields.removeLast();
        }
        first = new Held(record.line(), List.copyOf(fields));
        return Math.max(fields.size(), width);
    }

    /// Whether the next record is to be kept aside.
    boolean wants() {
        return leads.size() < LEADS;
    }

    void keep(Held record) {
        leads.add(record);
    }

    /// Columns that held no text so far and of which the record has one.
    int typedSoFar(List<ColumnProof> columns, Held record) {
        int typed = 0;
        for (int column = 0; column < columns.size(); column++) {
            ColumnProof both = new ColumnProof(new ColumnProof.Place());
            for (Held lead : leads) {
                both.add(lead.field(column));
            }
            boolean before =
                    columns.get(column).present == 0 || columns.get(column).kind().isPresent();
            typed += before && both.kind().isPresent() && !record.field(column).isBlank() ? 1 : 0;
        }
        return typed;
    }

    /// Decides, and adds what turns out to be data. A record names columns only when every record
    /// before it does, too.
    void settle(Consumer<Held> data, List<ColumnProof> columns) {
        for (Held lead : leads.reversed()) {
            if (!saidNone && names(lead, columns)) {
                further.addFirst(lead);
            } else {
                data.accept(lead);
                further.forEach(data);
                further.clear();
            }
        }
        present = !saidNone && !data(first, columns);
        if (!present) {
            further.forEach(data);
            further.clear();
            data.accept(first);
        }
    }

    /// Whether some cells of the record are texts above columns of another kind and none fits.
    public static boolean names(Held record, List<ColumnProof> columns) {
        return unlike(record, columns) > 0 && alike(record, columns) == 0;
    }

    private static boolean data(Held record, List<ColumnProof> columns) {
        return alike(record, columns) > 0 && unlike(record, columns) == 0;
    }

    private static int alike(Held record, List<ColumnProof> columns) {
        int count = 0;
        for (int column = 0; column < columns.size(); column++) {
            Optional<ColumnProof.Kind> kind = columns.get(column).kind();
            count += kind.isPresent() && kind.equals(alone(record.field(column)).kind()) ? 1 : 0;
        }
        return count;
    }

    private static int unlike(Held record, List<ColumnProof> columns) {
        int count = 0;
        for (int column = 0; column < columns.size(); column++) {
            Optional<ColumnProof.Kind> kind = columns.get(column).kind();
            ColumnProof alone = alone(record.field(column));
            boolean other = alone.present > 0 && !kind.equals(alone.kind());
            count += kind.isPresent() && other ? 1 : 0;
        }
        return count;
    }

    private static ColumnProof alone(String cell) {
        ColumnProof alone = new ColumnProof(new ColumnProof.Place());
        alone.add(cell);
        return alone;
    }

    /// Whether there is a header.
    public boolean present() {
        return present;
    }

    /// Whether the user said that there is none.
    public boolean saidNone() {
        return saidNone;
    }

    public Held first() {
        return first;
    }

    /// Records after the first that name columns as well.
    public List<Held> further() {
        return further;
    }

    /// Whether a reader that skips lines finds the first row of data.
    boolean plain() {
        return further.isEmpty();
    }

    /// Lines up to this one are not data; 0 when all are.
    public long lastLine() {
        return present ? (further.isEmpty() ? first : further.getLast()).line() : first.line() - 1;
    }

    /// The names, one a column; empty where there is none. Of several header records the last one
    /// that names a column counts, unless the first names them all.
    public List<String> names(int width) {
        List<String> names = new ArrayList<>();
        boolean complete = first.filled() >= width;
        for (int column = 0; column < width; column++) {
            String name = present ? first.field(column) : "";
            for (Held record : further) {
                boolean better = !complete && !record.field(column).isBlank();
                name = better ? record.field(column) : name;
            }
            names.add(name);
        }
        return names;
    }
}
