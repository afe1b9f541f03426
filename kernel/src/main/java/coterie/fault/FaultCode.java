package coterie.fault;

import java.util.Locale;

/// What went wrong, who can mend it, and the exit code it ends with.
///
/// Each code has a page under `docs/errors`, named by [#id].
public enum FaultCode {
    USAGE(Blame.CONFIGURATION),
    SOURCE_NOT_FOUND(Blame.CONFIGURATION),
    SOURCE_NOT_A_FILE(Blame.CONFIGURATION),
    SOURCE_UNREADABLE(Blame.CONFIGURATION),
    OUTPUT_EXISTS(Blame.CONFIGURATION),
    OUTPUT_UNWRITABLE(Blame.CONFIGURATION),
    RECIPE_INVALID(Blame.CONFIGURATION),
    RECIPE_UNKNOWN(Blame.CONFIGURATION),
    MODEL_UNREADABLE(Blame.CONFIGURATION),
    RUN_UNREADABLE(Blame.CONFIGURATION),
    CONNECTION_FAILED(Blame.CONFIGURATION),

    SOURCE_EMPTY(Blame.DATA),
    NOT_A_TABLE(Blame.DATA),
    NO_DATA_ROWS(Blame.DATA),
    MALFORMED(Blame.DATA),
    LIMIT_EXCEEDED(Blame.DATA),
    UNSAFE_SOURCE(Blame.DATA),
    SOURCE_CHANGED(Blame.DATA),
    ROWS_REJECTED(Blame.DATA),
    AMBIGUOUS_DATE(Blame.DATA),
    AMBIGUOUS_NUMBER(Blame.DATA),
    BAD_CELL(Blame.DATA),
    COLUMN_MISSING(Blame.DATA),
    COLUMN_AMBIGUOUS(Blame.DATA),
    NO_FEATURES(Blame.DATA),
    TOO_FEW_ROWS(Blame.DATA),
    K_TOO_LARGE(Blame.DATA),
    VALUE_OUT_OF_RANGE(Blame.DATA),

    OUT_OF_MEMORY(Blame.RESOURCES),
    DISK_FULL(Blame.RESOURCES),
    CANCELLED(Blame.RESOURCES),

    DEFECT(Blame.DEFECT);

    /// Who can mend a fault.
    public enum Blame {
        /// What was typed cannot work.
        CONFIGURATION(2),
        /// The data cannot be used as it is.
        DATA(3),
        /// Memory, disk or time ran out, or the work was cancelled.
        RESOURCES(4),
        /// Coterie itself is wrong.
        DEFECT(70);

        private final int exitCode;

        Blame(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    private final Blame blame;

    FaultCode(Blame blame) {
        this.blame = blame;
    }

    public Blame blame() {
        return blame;
    }

    /// The process exit code of a command that ends with this fault.
    public int exitCode() {
        return blame.exitCode;
    }

    /// The name used in documents and machine-readable output, such as `source-not-found`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
