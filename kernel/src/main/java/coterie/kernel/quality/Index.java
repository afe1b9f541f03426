package coterie.kernel.quality;

import java.util.List;
import java.util.OptionalDouble;

/// A number that says how good a labeling is.
///
/// An index in [Indices#ALL] reaches the candidates of every study, `study.json`, the report's
/// panel and the reference by itself.
public interface Index {
    About about();

    /// The index of each labeling, absent where it is not defined.
    List<OptionalDouble> of(Labelings labelings);

    /// Which way is better.
    enum Direction {
        HIGHER("higher is better"),
        LOWER("lower is better"),
        FALLING("falls with more groups, a bend is a hint"),
        RISING("rises with more groups, a bend is a hint");

        private final String words;

        Direction(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// What an index is.
    ///
    /// @param key its snake_case name in `study.json`
    /// @param name what it is called inside a sentence
    /// @param question what it tells, with `{rows}` for what a row is called
    /// @param direction which way is better
    /// @param range of its values
    /// @param variant which of the indices of this name it is
    /// @param undefined where it is absent
    /// @param source where it comes from
    record About(
            String key,
            String name,
            String question,
            Direction direction,
            String range,
            String variant,
            String undefined,
            String source) {}
}
