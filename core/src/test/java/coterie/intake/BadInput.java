package coterie.intake;

import coterie.fault.FaultCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One case of the bad-input catalogue: what is in the file and what must come of it.
///
/// @param id its number in the catalogue and what it is about
/// @param file the file's name
/// @param content the file's bytes, one character a byte
/// @param options what the user says
/// @param meddling what happens to the file, and when
/// @param outcome what must come of it
record BadInput(
        String id,
        String file,
        String content,
        ReadOptions options,
        Meddling meddling,
        Outcome outcome) {
    /// When something happens to a file.
    enum When {
        BEFORE,
        WHILE_READ
    }

    /// Something that happens to a file.
    @FunctionalInterface
    interface Deed {
        void on(Path file) throws IOException, InterruptedException;
    }

    /// What happens to a file beside being read.
    record Meddling(When when, Deed deed) {
        static final Meddling NONE = new Meddling(When.BEFORE, file -> {});

        void at(When now, Path file) {
            if (now != when) {
                return;
            }
            try {
                deed.on(file);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// What must come of a file.
    sealed interface Outcome {}

    /// It is refused, in words that hold all of these.
    record Refused(FaultCode code, List<String> words) implements Outcome {}

    /// It is loaded: the rows as text, the alarms raised, and words of the notes.
    ///
    /// @param rows all rows, fields joined by `|`; empty when only counted
    record Taken(
            Reading.RowCounts counts, List<String> rows, List<String> alarms, List<String> notes)
            implements Outcome {
        Taken alarm(String... codes) {
            return new Taken(counts, rows, List.of(codes), notes);
        }

        Taken note(String... words) {
            return new Taken(counts, rows, alarms, List.of(words));
        }

        Taken counts(long read, long rejected, long blank) {
            return new Taken(
                    new Reading.RowCounts(read, read - rejected - blank, rejected, blank),
                    rows,
                    alarms,
                    notes);
        }
    }

    /// Collects cases.
    static final class Cases {
        private final List<BadInput> cases = new ArrayList<>();

        Cases add(String id, String content, Outcome outcome) {
            return add(id, "customers.csv", content, ReadOptions.NONE, outcome);
        }

        Cases add(String id, String file, String content, ReadOptions options, Outcome outcome) {
            cases.add(new BadInput(id, file, content, options, Meddling.NONE, outcome));
            return this;
        }

        Cases meddle(String id, String content, When when, Deed deed, Outcome outcome) {
            Meddling meddling = new Meddling(when, deed);
            cases.add(
                    new BadInput(
                            id, "customers.csv", content, ReadOptions.NONE, meddling, outcome));
            return this;
        }

        List<BadInput> list() {
            return cases;
        }
    }

    static Refused refused(FaultCode code, String... words) {
        return new Refused(code, List.of(words));
    }

    static Taken taken(String... rows) {
        return new Taken(
                new Reading.RowCounts(rows.length, rows.length, 0, 0),
                List.of(rows),
                List.of(),
                List.of());
    }

    static Taken counted(long rows) {
        return new Taken(new Reading.RowCounts(rows, rows, 0, 0), List.of(), List.of(), List.of());
    }

    /// A text as bytes in an encoding, one character a byte.
    static String in(Charset charset, String text) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    static String utf8(String text) {
        return in(StandardCharsets.UTF_8, text);
    }

    byte[] bytes() {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    static ReadOptions rejectsAllowed() {
        return new ReadOptions(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true);
    }

    static ReadOptions badCellsMissing() {
        return new ReadOptions(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                false);
    }

    static ReadOptions dates(ReadOptions.DateOrder order) {
        return new ReadOptions(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(order),
                Optional.empty(),
                false,
                false);
    }

    static ReadOptions decimals(ReadOptions.Decimal decimal) {
        return new ReadOptions(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(decimal),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    static ReadOptions noHeader() {
        return new ReadOptions(
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    static ReadOptions encoded(String encoding) {
        return new ReadOptions(
                Optional.empty(),
                Optional.of(encoding),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    static ReadOptions delimited(char delimiter) {
        return new ReadOptions(
                Optional.of(delimiter),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    @Override
    public String toString() {
        return id;
    }
}
