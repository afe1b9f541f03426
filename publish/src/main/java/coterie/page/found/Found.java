package coterie.page.found;

import coterie.intake.Column;
import coterie.intake.Reading;
import coterie.page.Words;
import coterie.profile.Figures;
import coterie.study.Study;
import java.util.List;
import java.util.Map;

/// How the segments were found: what was read, what was left out and what that cost.
///
/// @param read what became of every record, in one sentence
/// @param settings how the bytes were understood
/// @param evidence why
/// @param columns the data dictionary
/// @param ledger what the preparation cost
public record Found(
        String read,
        List<Setting> settings,
        List<String> evidence,
        List<Column> columns,
        LedgerView ledger) {

    /// One decision about how to read the source.
    public record Setting(String name, String value) {}

    public static Found of(Study study) {
        return new Found(
                read(study.read().reading()),
                study.read().reading().dialect().settings().entrySet().stream()
                        .map(Found::setting)
                        .toList(),
                study.read().reading().dialect().evidence(),
                study.read().reading().columns(),
                LedgerView.of(study));
    }

    /// What became of every record, in one sentence.
    public static String read(Reading reading) {
        Reading.RowCounts rows = reading.rows();
        return Figures.count(rows.read())
                + " records read from "
                + reading.source()
                + ": "
                + Figures.count(rows.loaded())
                + " loaded, "
                + Figures.count(rows.rejected())
                + " rejected, "
                + Figures.count(rows.blank())
                + " blank.";
    }

    private static Setting setting(Map.Entry<String, String> setting) {
        String value =
                switch (setting.getValue()) {
                    case "\t" -> "tab";
                    case " " -> "blank";
                    case "" -> "none";
                    default -> setting.getValue();
                };
        return new Setting(Words.capital(setting.getKey().replace('_', ' ')), value);
    }
}
