package coterie.cli.tell;

import coterie.cli.terminal.Look;
import coterie.cli.terminal.TerminalTable;
import coterie.cli.terminal.Wrapped;
import coterie.fault.Alarm;
import java.util.ArrayList;
import java.util.List;

/// What to doubt, in short: the first few alarms, each a paragraph that fits the terminal.
///
/// @param alarms most serious first
/// @param look of the terminal
record Alarms(List<Alarm> alarms, Look look) {
    private static final int SHOWN = 5;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Alarm alarm : alarms.subList(0, Math.min(SHOWN, alarms.size()))) {
            if (lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(
                    Wrapped.lines(
                            look.width(),
                            look.warning("! "),
                            TerminalTable.printable(alarm.message()),
                            "  "));
        }
        if (alarms.size() > SHOWN) {
            lines.add("  and " + (alarms.size() - SHOWN) + " more");
        }
        return lines;
    }
}
