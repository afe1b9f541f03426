package coterie.profile;

import coterie.recipe.Role;
import java.util.Optional;

/// One column, segment against everyone.
public sealed interface ColumnProfile permits NumberColumn, LevelColumn {
    /// Its name.
    String column();

    /// What it means.
    Role role();

    /// Whether the segments were made from it; then differences are description only.
    boolean feature();

    /// How much the segments explain, as [#effectName] measures it.
    double effect();

    /// `eta squared` or `Cramér's V`.
    default String effectName() {
        return switch (this) {
            case NumberColumn _ -> "eta squared";
            case LevelColumn _ -> "Cramér's V";
        };
    }

    /// This column, if it is one of numbers.
    default Optional<NumberColumn> number() {
        return this instanceof NumberColumn number ? Optional.of(number) : Optional.empty();
    }

    /// This column, if it is one of levels.
    default Optional<LevelColumn> ofLevels() {
        return this instanceof LevelColumn levels ? Optional.of(levels) : Optional.empty();
    }
}
