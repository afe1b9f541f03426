package coterie.profile;

import coterie.profile.Profile.Level;
import coterie.recipe.Role;
import java.util.List;

/// A column of texts, each a level.
///
/// @param levels most frequent first
/// @param effect Cramér's V
public record LevelColumn(
        String column, Role role, boolean feature, List<Level> levels, double effect)
        implements ColumnProfile {}
