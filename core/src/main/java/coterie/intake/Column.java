package coterie.intake;

import coterie.recipe.Role;
import coterie.recipe.expression.Kind;

/// One line of the data dictionary.
///
/// @param name the file's own name, made unique
/// @param type how it is stored
/// @param role what it means, as inferred
/// @param roleReason why that role, as half a sentence
/// @param missing rows without a value
/// @param distinct number of different values
/// @param note how the text was read where that is not plain, such as `dates d-M-yyyy: 1,324 values
///   have a day above 12`; empty otherwise
public record Column(
        String name,
        Kind type,
        Role role,
        String roleReason,
        long missing,
        long distinct,
        String note) {}
