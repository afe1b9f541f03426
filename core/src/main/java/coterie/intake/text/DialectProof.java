package coterie.intake.text;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.ReadOptions;
import coterie.intake.proof.DateText;
import coterie.intake.proof.NumberText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the delimiter and the quote from the first megabyte of a text, by trying all of them.
///
/// The best cut has the most records of one width, agrees with the header, and leaves the most
/// cells that are numbers or dates. The pass over the whole file then counts every record against
/// it.
final class DialectProof {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /// A field in single quotes.
    private static final Pattern SINGLE_QUOTED =
            Pattern.compile("(?m)(^|[,;\t|])'[^'\r\n]*'([,;\t|]|$)");

    /// Fewer records than this share of one width are not a table.
    private static final double CONSISTENT = 0.6;

    /// So many records of one width leave no doubt.
    private static final double SURE = 0.95;

    /// A text in one column is prose when this share of its lines has four words or more.
    private static final double PROSE = 0.2;

    private DialectProof() {}

    /// What was found.
    ///
    /// @param width fields of most records
    /// @param preamble records before the header
    record Found(TextDialect dialect, int width, int preamble, List<String> evidence) {}

    /// One way to cut the sample.
    private record Cut(
            TextDialect dialect, int width, double share, boolean header, double typed, int odd) {
        /// Best first.
        static final Comparator<Cut> BEST =
                Comparator.<Cut>comparingDouble(cut -> cut.odd)
                        .thenComparingLong(cut -> -Math.round(20 * cut.share))
                        .thenComparing(cut -> !cut.header)
                        .thenComparingLong(cut -> -Math.round(20 * cut.typed))
                        .thenComparingDouble(cut -> -cut.share)
                        .thenComparingInt(cut -> -cut.width);
    }

    /// Decides from the sample.
    ///
    /// @param whole whether the sample is the whole text
    static Found of(String source, byte[] sample, boolean whole, ReadOptions options) {
        List<Cut> cuts = new ArrayList<>();
        String start = new String(sample, StandardCharsets.UTF_8);
        for (char quote : new char[] {'"', '\''}) {
            if (quote == '\'' && !SINGLE_QUOTED.matcher(start).find()) {
                continue;
            }
            for (boolean backslash : new boolean[] {false, true}) {
                if (backslash && start.indexOf("\\" + quote) < 0) {
                    continue;
                }
                if (options.delimiter().isPresent()) {
                    TextDialect dialect =
                            new TextDialect(options.delimiter().get(), quote, backslash);
                    cut(dialect, records(sample, whole, dialect)).ifPresent(cuts::add);
                    continue;
                }
                for (char delimiter : DELIMITERS) {
                    TextDialect dialect = new TextDialect(delimiter, quote, backslash);
                    cut(dialect, records(sample, whole, dialect))
                            .filter(cut -> cut.width > 1 && cut.share >= CONSISTENT)
                            .ifPresent(cuts::add);
                }
            }
        }
        Optional<Cut> best = cuts.stream().min(Cut.BEST);
        if (best.isEmpty()) {
            return oneColumn(source, sample, whole);
        }
        Cut cut = best.get();
        if (cut.width == 1 && options.delimiter().isPresent()) {
            refuseUncut(source, cut.dialect, sample, whole);
        }
        List<List<String>> records = records(sample, whole, cut.dialect);
        return new Found(
                cut.dialect,
                cut.width,
                preamble(records, cut.width),
                evidence(cut, records.size(), options));
    }

    /// Fails where the delimiter that was asked for cuts nothing and another one cuts nearly all.
    private static void refuseUncut(
            String source, TextDialect asked, byte[] sample, boolean whole) {
        for (char delimiter : DELIMITERS) {
            TextDialect dialect = new TextDialect(delimiter, '"', false);
            Optional<Cut> other =
                    cut(dialect, records(sample, whole, dialect))
                            .filter(cut -> cut.width > 1 && cut.header && cut.share > SURE);
            if (other.isPresent()) {
                throw new CoterieException(
                        FaultCode.USAGE,
                        "The delimiter %s was asked for and leaves %s in one column, while %s cuts it into %d. Ask for that one with --delimiter, or for none: then it is found."
                                .formatted(
                                        asked.delimiterWord(),
                                        source,
                                        dialect.delimiterWord(),
                                        other.get().width));
            }
        }
    }

    private static List<String> evidence(Cut cut, int records, ReadOptions options) {
        String delimiter = cut.dialect.delimiterWord();
        String first =
                options.delimiter().isPresent()
                        ? "The delimiter " + delimiter + " was asked for."
                        : String.format(
                                Locale.ROOT,
                                "The delimiter is %s: it cuts %.0f %% of the first %,d records into"
                                        + " %d fields, and no other does better.",
                                delimiter,
                                100 * cut.share,
                                records,
                                cut.width);
        return List.of(first);
    }

    private static Found oneColumn(String source, byte[] sample, boolean whole) {
        TextDialect dialect = new TextDialect(TextDialect.NO_DELIMITER, '"', false);
        List<List<String>> records = records(sample, whole, dialect);
        long filled = records.stream().filter(record -> !blank(record)).count();
        refuseTooWide(sample);
        for (char delimiter : DELIMITERS) {
            Optional<Found> pair = headerAndRow(sample, whole, delimiter);
            if (pair.isPresent()) {
                return pair.get();
            }
        }
        blankSeparated(source, sample, whole);
        for (char delimiter : DELIMITERS) {
            ragged(source, new String(sample, StandardCharsets.UTF_8), delimiter);
        }
        long prose =
                records.stream()
                        .filter(record -> record.getFirst().strip().split("\\s+", -1).length >= 4)
                        .count();
        if (prose >= PROSE * filled) {
            throw new CoterieException(
                    FaultCode.NOT_A_TABLE,
                    source
                            + " reads like running text, not like a table: no comma, semicolon, tab or"
                            + " bar cuts its lines into the same number of fields. Coterie wants one"
                            + " line a customer, such as a CSV export; if the columns are separated by"
                            + " another character, say which with --delimiter.");
        }
        return new Found(
                dialect,
                1,
                0,
                List.of("There is one column: no delimiter cuts the lines into equal fields."));
    }

    /// A header and one row of another width: no majority can say what is right, so the header
    /// does.
    private static Optional<Found> headerAndRow(byte[] sample, boolean whole, char delimiter) {
        TextDialect dialect = new TextDialect(delimiter, '"', false);
        List<List<String>> records =
                records(sample, whole, dialect).stream().filter(record -> !blank(record)).toList();
        boolean pair = records.size() == 2 && records.getLast().size() > 1;
        if (!pair || records.getFirst().size() < 2 || !names(records.getFirst())) {
            return Optional.empty();
        }
        String evidence =
                "The delimiter is %s, because the header has it."
                        .formatted(dialect.delimiterWord());
        return Optional.of(new Found(dialect, records.getFirst().size(), 0, List.of(evidence)));
    }

    private static boolean names(List<String> record) {
        return record.stream()
                .allMatch(field ->
                        !field.isBlank() && Character.isLetter(field.strip().codePointAt(0)));
    }

    /// Fails when the first record has more fields than can be read.
    private static void refuseTooWide(byte[] sample) {
        for (char delimiter : DELIMITERS) {
            TextDialect dialect = new TextDialect(delimiter, '"', false);
            try (RecordScanner scanner =
                    new RecordScanner(new ByteArrayInputStream(sample), dialect, new LineEnds())) {
                scanner.next();
            }
        }
    }

    /// Lines that nearly all hold a delimiter are no single column.
    private static void ragged(String source, String sample, char delimiter) {
        List<String> lines = sample.lines().filter(line -> !line.isBlank()).toList();
        long cut = lines.stream().filter(line -> line.indexOf(delimiter) >= 0).count();
        long words = lines.stream().filter(line -> line.split("\\s+", -1).length > 6).count();
        if (cut >= 0.8 * lines.size() && words < PROSE * lines.size() && lines.size() > 2) {
            throw new CoterieException(
                    FaultCode.MALFORMED,
                    "%s: %d of the first %d lines hold \"%s\", but not equally often, so no table can be made of them. Check the quotes, and keep one table a file."
                            .formatted(
                                    source,
                                    cut,
                                    lines.size(),
                                    delimiter == '\t' ? "tab" : String.valueOf(delimiter)));
        }
    }

    /// Blanks are never taken for delimiters unasked, because texts hold blanks.
    private static void blankSeparated(String source, byte[] sample, boolean whole) {
        TextDialect dialect = new TextDialect(' ', '"', false);
        cut(dialect, records(sample, whole, dialect))
                .filter(cut -> cut.width > 1 && cut.share > 0.95 && cut.typed > 0.5)
                .ifPresent(cut -> {
                    throw new CoterieException(
                            FaultCode.NOT_A_TABLE,
                            "%s looks like %d columns set apart by blanks. If it is so, say --delimiter=\" \"; else export it with commas."
                                    .formatted(source, cut.width));
                });
    }

    /// The records of the sample; a last one that may be cut off is left out.
    private static List<List<String>> records(byte[] sample, boolean whole, TextDialect dialect) {
        List<List<String>> records = new ArrayList<>();
        try (RecordScanner scanner =
                new RecordScanner(new ByteArrayInputStream(sample), dialect, new LineEnds())) {
            while (scanner.next()) {
                if (scanner.unclosed() && records.size() > 1) {
                    break;
                }
                records.add(Fields.of(scanner));
            }
        } catch (CoterieException tooLong) {
            return records;
        }
        if (!whole && records.size() > 1) {
            records.removeLast();
        }
        return records;
    }

    /// How one dialect cuts the records. Where the records before the first blank one are a table
    /// of their own, these count: another table may follow.
    private static Optional<Cut> cut(TextDialect dialect, List<List<String>> records) {
        Optional<Cut> all = cutAll(dialect, records);
        int first = 0;
        while (first < records.size() && !blank(records.get(first))) {
            first++;
        }
        if (first < 2 || first == records.size() || all.isEmpty() || all.get().share > 0.9) {
            return all;
        }
        return cutAll(dialect, records.subList(0, first))
                .filter(block -> block.share > 0.9 && block.width > 1)
                .or(() -> all);
    }

    private static Optional<Cut> cutAll(TextDialect dialect, List<List<String>> records) {
        List<List<String>> filled = records.stream().filter(record -> !blank(record)).toList();
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        int[] widths = new int[RecordScanner.WIDEST + 1];
        filled.forEach(record -> widths[Math.min(record.size(), RecordScanner.WIDEST)]++);
        int width = 0;
        for (int candidate = 0; candidate < widths.length; candidate++) {
            if (widths[candidate] > 0 && widths[candidate] >= widths[width]) {
                width = candidate;
            }
        }
        long cells = 0;
        long typed = 0;
        int odd = 0;
        NumberText number = new NumberText();
        DateText date = new DateText();
        for (List<String> record : filled) {
            for (String field : record) {
                String cell = field.strip();
                byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
                cells++;
                if (cell.isEmpty()
                        || number.parse(bytes, 0, bytes.length)
                        || date.parse(bytes, 0, bytes.length)) {
                    typed++;
                }
                odd += lonely(cell, dialect.quote()) ? 1 : 0;
            }
        }
        boolean header = filled.getFirst().size() == width;
        return Optional.of(
                new Cut(
                        dialect,
                        width,
                        (double) widths[width] / filled.size(),
                        header,
                        (double) typed / cells,
                        odd));
    }

    /// Whether a field begins or ends with a quote that was not understood as one.
    private static boolean lonely(String cell, char quote) {
        return cell.length() > 1
                && (cell.charAt(0) == quote
                        || (cell.charAt(0) == '"' && cell.charAt(cell.length() - 1) == '"')
                        || (cell.charAt(0) == '\'' && cell.charAt(cell.length() - 1) == '\''));
    }

    /// Records before the header: up to ten that are narrower than the table.
    private static int preamble(List<List<String>> records, int width) {
        for (int first = 0; first < Math.min(10, records.size() - 1); first++) {
            int fields = records.get(first).size();
            boolean table = fields == width || (first == 0 && fields == width - 1 && width > 2);
            if (table && !blank(records.get(first))) {
                return first;
            }
        }
        return 0;
    }

    private static boolean blank(List<String> record) {
        return record.stream().allMatch(String::isBlank);
    }
}
