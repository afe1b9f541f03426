package coterie.recipe.expression;

import java.util.Locale;

/// What kind of value an expression has; engines store each kind in one type.
public enum Kind {
    /// Whole numbers of 64 bits.
    INTEGER,
    /// Double-precision numbers.
    NUMBER,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    TEXT,
    /// A missing value without a kind of its own; it goes with every other.
    MISSING;

    /// Whether values are whole numbers or numbers; truth values are not.
    public boolean number() {
        return this == INTEGER || this == NUMBER;
    }

    /// Whether values can be added up; a truth value counts as 1 or 0.
    public boolean numeric() {
        return this == INTEGER || this == NUMBER || this == BOOLEAN || this == MISSING;
    }

    /// Whether values are days; a timestamp stands for its day.
    public boolean day() {
        return this == DATE || this == TIMESTAMP || this == MISSING;
    }

    /// The word used in documents: `integer`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Words for messages: `a whole number`.
    public String words() {
        return switch (this) {
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case DATE -> "a date";
            case TIMESTAMP -> "a date with time";
            case TEXT -> "text";
            case MISSING -> "a missing value";
        };
    }
}
