package coterie.intake.text;

import coterie.intake.ReadOptions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The line `sep=;` that Excel reads and writes before the header.
final class SeparatorLine {
    private SeparatorLine() {}

    /// Whether the text starts with such a line.
    static boolean in(byte[] sample) {
        return sample.length > 5
                && (sample[0] | 32) == 's'
                && (sample[1] | 32) == 'e'
                && (sample[2] | 32) == 'p'
                && sample[3] == '='
                && (sample[5] == '\r' || sample[5] == '\n');
    }

    /// Whether the scanner stands on such a line.
    static boolean in(RecordScanner scanner) {
        return scanner.line() == 1
                && Fields.at(scanner, 0).toLowerCase(Locale.ROOT).startsWith("sep=");
    }

    /// The options, with the delimiter that the line names unless the user named one.
    static ReadOptions told(byte[] sample, ReadOptions options) {
        char delimiter = (char) sample[4];
        return new ReadOptions(
                Optional.of(options.delimiter().orElse(delimiter)),
                options.encoding(),
                options.noHeader(),
                options.decimal(),
                options.dateOrder(),
                options.sheet(),
                options.badCellsMissing(),
                options.allowRejects());
    }

    /// The sample after that line.
    static byte[] without(byte[] sample) {
        int start = sample[5] == '\r' && sample.length > 6 && sample[6] == '\n' ? 7 : 6;
        return Arrays.copyOfRange(sample, start, sample.length);
    }
}
