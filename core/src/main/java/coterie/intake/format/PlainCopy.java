package coterie.intake.format;

import coterie.intake.Excerpt;
import coterie.intake.Reading.Reject;
import coterie.intake.proof.Meaning;
import coterie.intake.proof.MissingWords;
import coterie.intake.text.Fields;
import coterie.intake.text.LineEnds;
import coterie.intake.text.RecordScanner;
import coterie.intake.text.Text;
import coterie.intake.text.TextProof;
import coterie.intake.text.Widths;
import coterie.kernel.Progress;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes a text again so plainly that no reader can take it differently: UTF-8, commas, dates as
/// `2014-06-29`, numbers as `-1234.5`, missing as nothing, no header, no blank lines.
///
/// Records that do not fit are left out and listed.
final class PlainCopy {
    /// Rejects beyond this many are counted, not listed.
    private static final int LISTED = 10_000;

    final LoadedCheck tally;
    final List<Reject> rejects = new ArrayList<>();
    long rejected;
    long badCells;

    private final Text text;
    private final TextProof proof;
    private final List<String> names;
    private final List<Meaning> meanings;
    private final boolean badCellsMissing;
    private final MissingWords missingWords = new MissingWords();
    private final Meaning.Scratch scratch = new Meaning.Scratch();

    PlainCopy(
            Text text,
            TextProof proof,
            List<String> names,
            List<Meaning> meanings,
            boolean badCellsMissing) {
        this.text = text;
        this.proof = proof;
        this.names = names;
        this.meanings = meanings;
        this.badCellsMissing = badCellsMissing;
        this.tally = new LoadedCheck(meanings.size());
    }

    /// Writes the copy.
    void write(Path target, Progress progress) {
        long end =
                proof.tail.footer().isEmpty()
                        ? Long.MAX_VALUE
                        : proof.tail.footer().getFirst().line();
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        ByteArrayOutputStream cell = new ByteArrayOutputStream();
        try (RecordScanner scanner = text.open(new LineEnds());
                OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            long records = 0;
            while (scanner.next()) {
                if (scanner.line() <= proof.header.lastLine()
                        || scanner.line() >= end
                        || scanner.blank()
                        || (scanner.fields() != meanings.size()
                                && scanner.bytes()[scanner.start(0)] == '#')) {
                    continue;
                }
                if (row(scanner, row, cell)) {
                    row.writeTo(out);
                }
                if ((++records & 0xFFFF) == 0) {
                    progress.at("cleaning", text.share(scanner.consumed()), records);
                }
            }
        } catch (IOException e) {
            throw Text.unreadable(text.source(), e);
        }
        progress.at("cleaning", 1);
    }

    private boolean row(
            RecordScanner scanner, ByteArrayOutputStream row, ByteArrayOutputStream cell) {
        row.reset();
        int width = meanings.size();
        if (scanner.fields() > width && Widths.surplus(scanner, width)) {
            return reject(
                    scanner.line(),
                    "",
                    scanner.fields() + " fields, not " + width,
                    String.join(" | ", Fields.of(scanner)));
        }
        byte[] bytes = scanner.bytes();
        tally.begin();
        for (int column = 0; column < width; column++) {
            if (column > 0) {
                row.write(',');
            }
            if (column >= scanner.fields()) {
                continue;
            }
            int start = scanner.start(column);
            int end = scanner.end(column);
            while (start < end && bytes[start] <= ' ' && bytes[start] >= 0) {
                start++;
            }
            while (end > start && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
                end--;
            }
            if (missingWords.contains(bytes, start, end)) {
                continue;
            }
            cell.reset();
            Meaning meaning = meanings.get(column);
            if (!meaning.write(bytes, start, end, scratch, cell)) {
                badCells++;
                if (badCellsMissing) {
                    continue;
                }
                return reject(
                        scanner.line(),
                        names.get(column),
                        "not " + wanted(meaning),
                        new String(bytes, start, end - start, StandardCharsets.UTF_8));
            }
            tally.cell(column, meaning, cell, end - start);
            byte[] written = cell.toByteArray();
            row.write(written, 0, written.length);
        }
        if (width == 1 && row.size() == 0) {
            row.write('"');
            row.write('"');
        }
        row.write('\n');
        tally.commit();
        return true;
    }

    private boolean reject(long line, String column, String reason, String value) {
        rejected++;
        if (rejects.size() < LISTED) {
            rejects.add(new Reject(line, column, reason, Excerpt.of(value, 200)));
        }
        return false;
    }

    private static String wanted(Meaning meaning) {
        return switch (meaning.type()) {
            case INTEGER, NUMBER -> "a number";
            case DATE, TIMESTAMP -> "a date";
            case BOOLEAN -> "yes or no";
            case TEXT, MISSING -> "a text";
        };
    }
}
