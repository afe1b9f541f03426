package coterie.value;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// How many customers a campaign can reach.
///
/// @param budget money to spend on contacts; absent means enough
/// @param capacity most contacts; absent means any number
public record Reach(OptionalDouble budget, OptionalLong capacity) {
    /// No limit.
    public static final Reach EVERYONE = new Reach(OptionalDouble.empty(), OptionalLong.empty());

    public Reach {
        if (budget.orElse(0) < 0 || capacity.orElse(0) < 0) {
            throw new IllegalArgumentException("a budget and a capacity are at least 0");
        }
    }

    /// Contacts there can be at a cost each.
    long most(double cost) {
        long paid =
                budget.isPresent() && cost > 0
                        ? (long) Math.floor(budget.getAsDouble() / cost + 1e-9)
                        : Long.MAX_VALUE;
        return Math.min(paid, capacity.orElse(Long.MAX_VALUE));
    }
}
