package coterie.html;

/// The CSS class of a distance from everyone.
final class Shade {
    private Shade() {}

    /// `b4` (far below) to `a4` (far above); empty near everyone.
    ///
    /// @param step −4 to 4
    static String of(int step) {
        return step == 0 ? "" : (step > 0 ? "a" : "b") + Math.abs(step);
    }
}
