package coterie.prepare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What each step of the preparation cost, in rows and revenue.
public record Ledger(List<Line> lines) {
    /// @param step what the step does, in words: `keep Age <= 100`
    /// @param why the recipe's reason; may be empty
    /// @param rowsBefore rows before the step
    /// @param rowsAfter rows after the step
    /// @param revenueBefore revenue of those rows, where the recipe has a revenue expression
    /// @param revenueAfter revenue of the rows that remain
    /// @param valuesChanged cells the step filled or replaced
    /// @param sql the step's SQL
    public record Line(
            String step,
            String why,
            long rowsBefore,
            long rowsAfter,
            Optional<BigDecimal> revenueBefore,
            Optional<BigDecimal> revenueAfter,
            long valuesChanged,
            String sql) {}
}
