package coterie.intake.text;

/// Counts how lines end.
public final class LineEnds {
    long lf;
    long crlf;
    long cr;

    /// Whether all lines end alike.
    public boolean uniform() {
        return (lf > 0 ? 1 : 0) + (crlf > 0 ? 1 : 0) + (cr > 0 ? 1 : 0) <= 1;
    }

    /// The commonest, by name.
    public String word() {
        if (crlf >= lf && crlf >= cr && crlf > 0) {
            return "crlf";
        }
        return cr > lf ? "cr" : "lf";
    }
}
