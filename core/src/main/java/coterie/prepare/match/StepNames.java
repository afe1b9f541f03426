package coterie.prepare.match;

import coterie.recipe.step.Step;
import java.util.ArrayList;
import java.util.List;

/// The column names in a step, as the recipe spells them.
public final class StepNames {
    private StepNames() {}

    /// Columns the step adds or replaces; those of a [Step.OneHot] are known only when it is
    /// fitted.
    static List<String> sets(Step step) {
        return switch (step) {
            case Step.Derive derive -> List.copyOf(derive.columns().keySet());
            case Step.Recode recode -> List.of(recode.as());
            case Step.Ordinal ordinal -> List.of(ordinal.as());
            case Step.Bin bin -> List.of(bin.as());
            case Step.Rules rules -> List.of(rules.as());
            case Step.Shares shares ->
                    shares.columns().stream().map(name -> share(name, shares)).toList();
            case Step.Keep _,
                    Step.Drop _,
                    Step.Fill _,
                    Step.Repair _,
                    Step.Trim _,
                    Step.Cap _,
                    Step.OneHot _,
                    Step.DropColumns _ ->
                    List.of();
        };
    }

    public static String share(String column, Step.Shares shares) {
        return column + "_" + shares.suffix();
    }

    /// Columns the step itself names, outside of expressions.
    static List<String> uses(Step step) {
        return switch (step) {
            case Step.Fill fill -> {
                List<String> names = new ArrayList<>(fill.columns().keySet());
                fill.by().ifPresent(names::add);
                yield List.copyOf(names);
            }
            case Step.Repair repair -> List.of(repair.column());
            case Step.Recode recode -> List.of(recode.column());
            case Step.Ordinal ordinal -> List.of(ordinal.column());
            case Step.Bin bin -> List.of(bin.column());
            case Step.Trim trim -> trim.columns();
            case Step.Cap cap -> cap.columns();
            case Step.OneHot oneHot -> List.of(oneHot.column());
            case Step.Shares shares -> shares.columns();
            case Step.DropColumns drop -> drop.columns();
            case Step.Keep _, Step.Drop _, Step.Derive _, Step.Rules _ -> List.of();
        };
    }
}
