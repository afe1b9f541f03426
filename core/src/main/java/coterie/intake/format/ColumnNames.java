package coterie.intake.format;

import coterie.fault.Alarm;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The file's own names, made unique: blanks around them go, an empty one becomes `column_3`, the
/// second `x` becomes `x_2`. Names that differ only in case count as the same, as in SQL.
final class ColumnNames {
    private static final int LONGEST = 1_000;

    private ColumnNames() {}

    /// Makes the names unique.
    ///
    /// @param named so many columns should have a name
    static List<String> unique(String source, List<String> header, int named, List<Alarm> alarms) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> odd = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String own = header.get(i).replace("\u0000", "").strip();
            if (own.length() > LONGEST) {
                throw new CoterieException(
                        FaultCode.LIMIT_EXCEEDED,
                        source
                                + ": the name of column "
                                + (i + 1)
                                + " has "
                                + own.length()
                                + " characters, more than "
                                + LONGEST
                                + ". Shorten it, or check that the first line is the header.");
            }
            String base = own.isEmpty() ? "column_" + (i + 1) : own;
            String name = base;
            for (int copy = 2; !taken.add(name.toLowerCase(Locale.ROOT)); copy++) {
                name = base + "_" + copy;
            }
            names.add(name);
            if (OddText.in(name)) {
                odd.add(OddText.shown(name));
            }
            if (!name.equals(own) && i < named) {
                changed.add("column " + (i + 1) + " \"" + own + "\" is called \"" + name + "\"");
            }
        }
        if (!changed.isEmpty()) {
            alarms.add(
                    new Alarm(
                                    "column-names",
                                    "Some columns have no name or one that another column has: "
                                            + String.join("; ", changed)
                                            + ".")
                            .with("columns", changed.size()));
        }
        if (!odd.isEmpty()) {
            alarms.add(
                    new Alarm(
                                    "odd-names",
                                    "Some column names hold characters that cannot be seen or that"
                                            + " only look like others: "
                                            + String.join(", ", odd)
                                            + ".")
                            .with("columns", odd.size()));
        }
        return names;
    }
}
