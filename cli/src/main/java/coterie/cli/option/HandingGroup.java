package coterie.cli.option;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.study.HandingOptions;
import coterie.value.Reach;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/// The options that say what is handed out, and whom a campaign reaches.
public final class HandingGroup {
    @Option(
            names = "--min-cell",
            paramLabel = "N",
            description = "Leave out figures that rest on fewer customers.")
    private Optional<Integer> minCell = Optional.empty();

    @Option(
            names = "--budget",
            paramLabel = "X",
            description = "List whom to contact for so much money at most.")
    private Optional<Double> budget = Optional.empty();

    @Option(
            names = "--capacity",
            paramLabel = "N",
            description = "List so many customers to contact at most.")
    private Optional<Long> capacity = Optional.empty();

    public HandingOptions options() {
        return new HandingOptions(minCell(), reach());
    }

    private OptionalInt minCell() {
        return minCell.stream()
                .mapToInt(n -> n)
                .peek(n -> atLeast(n >= 1, "--min-cell " + n, "1 or more"))
                .findFirst();
    }

    private Reach reach() {
        budget.ifPresent(money ->
                atLeast(
                        money >= 0 && Double.isFinite(money),
                        "--budget " + money,
                        "an amount of 0 or more"));
        capacity.ifPresent(n -> atLeast(n >= 0, "--capacity " + n, "0 or more"));
        return new Reach(
                budget.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                capacity.map(OptionalLong::of).orElse(OptionalLong.empty()));
    }

    private static void atLeast(boolean holds, String said, String expected) {
        if (!holds) {
            throw new CoterieException(
                    FaultCode.USAGE, said + " cannot work; expected " + expected + ".");
        }
    }
}
