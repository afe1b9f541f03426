package coterie.doubt;

import coterie.fault.Alarm;
import coterie.recipe.Noun;
import java.util.List;

/// So few customers for so many features that any of them can look like a group.
final class FewCustomers {
    private static final int A_FEATURE = 10;

    private FewCustomers() {}

    static List<Alarm> of(long customers, int features, Noun unit) {
        return customers >= (long) A_FEATURE * features
                ? List.of()
                : List.of(
                        new Alarm(
                                        "few-customers",
                                        "%d %s are few for %d features: with fewer than %d a feature, groups appear by chance. Take fewer features, or bring more %s."
                                                .formatted(
                                                        customers,
                                                        unit.many(),
                                                        features,
                                                        A_FEATURE,
                                                        unit.many()))
                                .with("customers", customers)
                                .with("features", features));
    }
}
