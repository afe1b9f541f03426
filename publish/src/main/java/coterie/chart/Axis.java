package coterie.chart;

/// What an axis measures.
///
/// @param name what is measured, with its unit: `age, years`
/// @param years whether values are calendar years, written without thousands
public record Axis(String name, boolean years) {
    /// An axis of plain numbers.
    public static Axis of(String name) {
        return new Axis(name, false);
    }

    /// The name before its unit.
    public String word() {
        int comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(0, comma);
    }
}
