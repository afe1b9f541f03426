package coterie.intake;

import coterie.fault.Alarm;
import java.util.List;

/// What a careful reader of the text would mention.
///
/// @param text the text
/// @param proof what was counted in it
record TextAlarms(Text text, TextProof proof) {
    void addTo(List<Alarm> alarms) {
        if (!proof.preamble.isEmpty()) {
            alarms.add(
                    new Alarm(
                                    "preamble",
                                    "The table starts at "
                                            + text.place()
                                            + " "
                                            + proof.headerLine
                                            + "; before it "
                                            + proof.preamble.size()
                                            + " lines were skipped: \""
                                            + Fields.shown(String.join(" / ", proof.preamble), 120)
                                            + "\".")
                            .with("lines", proof.preamble.size()));
        }
        if (!proof.hasHeader && proof.header.stream().anyMatch(name -> !name.isBlank())) {
            alarms.add(
                    new Alarm(
                            "no-header",
                            "The first row looks like data, not like names: the columns are called"
                                    + " column_1 to column_"
                                    + proof.width
                                    + "."));
        }
        if (!proof.footer.isEmpty()) {
            alarms.add(
                    new Alarm(
                                    "footer",
                                    proof.footer.size()
                                            + " lines at the end are not customers and were left out,"
                                            + " from "
                                            + text.place()
                                            + " "
                                            + proof.footer.getFirst().line()
                                            + ": \""
                                            + Fields.shown(
                                                    String.join(
                                                            " ", proof.footer.getFirst().fields()),
                                                    120)
                                            + "\".")
                            .with("lines", proof.footer.size()));
        }
        if (proof.tooShort > 0) {
            alarms.add(
                    new Alarm(
                                    "short-rows",
                                    proof.tooShort
                                            + " rows have fewer than "
                                            + proof.width
                                            + " fields; the last columns are missing there ("
                                            + text.place()
                                            + " "
                                            + proof.shownShortLines()
                                            + (proof.tooShort > proof.shortLines.size() ? " …" : "")
                                            + ").")
                            .with("rows", proof.tooShort));
        }
        if (proof.mixedLineEnds) {
            alarms.add(
                    new Alarm(
                            "line-ends",
                            "Lines end in different ways; all of them were read as line ends."));
        }
    }
}
