package coterie.prepare.learn;

import coterie.recipe.Role;
import coterie.recipe.expression.Kind;
import java.util.Locale;

/// What a derived column means, by its name and kind.
final class DerivedRole {
    private DerivedRole() {}

    static Role of(String name, Kind kind) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (kind == Kind.TEXT) {
            return Role.CATEGORY;
        }
        if (kind == Kind.DATE || kind == Kind.TIMESTAMP) {
            return Role.DATE;
        }
        if (kind == Kind.BOOLEAN) {
            return Role.FLAG;
        }
        if (plain.equals("age")) {
            return Role.AGE;
        }
        if (plain.equals("income")) {
            return Role.INCOME;
        }
        if (plain.contains("children") || plain.contains("family") || plain.contains("household")) {
            return Role.HOUSEHOLD;
        }
        if (plain.contains("spend") || plain.contains("spent") || plain.contains("revenue")) {
            return Role.SPEND;
        }
        if (plain.contains("purchases")) {
            return Role.PURCHASES;
        }
        return Role.NUMBER;
    }
}
