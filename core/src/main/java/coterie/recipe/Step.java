package coterie.recipe;

import java.util.Optional;
import java.util.SequencedMap;

/// One step of the preparation, one line of the ledger.
public sealed interface Step {
    /// Why the step is there, shown in the ledger.
    Optional<String> why();

    /// Keeps the rows for which the condition is true (false and unknown are dropped).
    record Keep(Expression condition, Optional<String> why) implements Step {}

    /// Adds columns, in order; a later one may use an earlier one.
    record Derive(SequencedMap<String, Expression> columns, Optional<String> why) implements Step {}

    /// Fills missing values of columns with a statistic of the rows that reach the step.
    record Fill(SequencedMap<String, Filling> columns, Optional<String> why) implements Step {}

    /// What a missing value becomes.
    enum Filling {
        MEDIAN,
        MEAN,
        MODE,
        ZERO
    }
}
