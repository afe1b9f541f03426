package coterie.intake.alarm;

import coterie.fault.Alarm;
import coterie.intake.Excerpt;
import coterie.intake.proof.Counted;
import coterie.intake.text.Header;
import coterie.intake.text.Held;
import coterie.intake.text.Text;
import coterie.intake.text.TextProof;
import java.util.List;

/// What a careful reader of the text would mention.
///
/// @param text the text
/// @param proof what was counted in it
public record TextAlarms(Text text, TextProof proof) {
    public void addTo(List<Alarm> alarms) {
        preamble(alarms);
        header(alarms);
        unnamed(alarms);
        shortRows(alarms);
        footer(alarms);
        if (proof.comments > 0) {
            alarms.add(
                    new Alarm(
                                    "comments",
                                    "%s starting with # left out as comments."
                                            .formatted(Counted.of(proof.comments, "line")))
                            .with("lines", proof.comments));
        }
        if (!proof.lineEnds.uniform()) {
            alarms.add(
                    new Alarm(
                            "line-ends",
                            "Lines end in different ways; all of them were read as line ends."));
        }
    }

    private void preamble(List<Alarm> alarms) {
        if (!proof.preamble.isEmpty()) {
            alarms.add(
                    new Alarm(
                                    "preamble",
                                    "The table starts at %s %d; %s before it skipped: \"%s\"."
                                            .formatted(
                                                    text.place(),
                                                    proof.header.first().line(),
                                                    Counted.of(proof.preamble.size(), "line"),
                                                    shown(String.join(" / ", proof.preamble))))
                            .with("lines", proof.preamble.size()));
        }
    }

    private void header(List<Alarm> alarms) {
        Header header = proof.header;
        if (!header.present() && !header.saidNone()) {
            alarms.add(
                    new Alarm(
                            "no-header",
                            "The first row looks like data, not like names: the columns are called column_1 to column_%d. If it is so, --no-header says it without this alarm."
                                    .formatted(proof.width)));
        }
        if (!header.further().isEmpty()) {
            alarms.add(
                    new Alarm(
                                    "header-rows",
                                    "The header has %d rows; the names are \"%s\"."
                                            .formatted(
                                                    1 + header.further().size(),
                                                    shown(
                                                            String.join(
                                                                    ", ",
                                                                    header.names(proof.width)))))
                            .with("rows", 1 + header.further().size()));
        }
    }

    /// Rows that are wider than the header.
    private void unnamed(List<Alarm> alarms) {
        int named = proof.header.first().fields().size();
        if (proof.header.present() && named < proof.width && proof.widths.firstFull() > 0) {
            alarms.add(
                    new Alarm(
                                    "unnamed-column",
                                    "The header names %d columns, but %s with %d fields, first on %s %d."
                                            .formatted(
                                                    named,
                                                    Counted.of(proof.widths.full(), "row"),
                                                    proof.width,
                                                    text.place(),
                                                    proof.widths.firstFull()))
                            .with("rows", proof.widths.full())
                            .with("line", proof.widths.firstFull()));
        }
    }

    private void shortRows(List<Alarm> alarms) {
        long rows = proof.widths.tooShort();
        if (rows > 0) {
            alarms.add(
                    new Alarm(
                                    "short-rows",
                                    "%s with fewer than %d fields; the last columns are missing there (%s %s)."
                                            .formatted(
                                                    Counted.of(rows, "row"),
                                                    proof.width,
                                                    text.place(),
                                                    proof.widths.shownShort()))
                            .with("rows", rows));
        }
    }

    private void footer(List<Alarm> alarms) {
        List<Held> footer = proof.tail.footer();
        if (!footer.isEmpty()) {
            alarms.add(
                    new Alarm(
                                    "footer",
                                    "%s at the end left out as no customers, from %s %d: \"%s\"."
                                            .formatted(
                                                    Counted.of(footer.size(), "line"),
                                                    text.place(),
                                                    footer.getFirst().line(),
                                                    shown(
                                                            String.join(
                                                                    " ",
                                                                    footer.getFirst().fields()))))
                            .with("lines", footer.size()));
        }
    }

    private static String shown(String text) {
        return Excerpt.of(text, 120);
    }
}
