package coterie.sample;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.util.List;
import java.util.stream.Collectors;

/// The list of generated tables.
public final class Samples {
    private static final List<Sample> ALL = List.of(new Customers(), new Mall(), new Noise());

    private Samples() {}

    /// All of them, the usual one first.
    public static List<Sample> all() {
        return ALL;
    }

    /// The one of that name; `USAGE` when there is none.
    public static Sample named(String name) {
        return ALL.stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new CoterieException(
                                FaultCode.USAGE,
                                "There is no sample \"%s\"; there are %s."
                                        .formatted(name, names())));
    }

    private static String names() {
        return ALL.stream().map(Sample::name).collect(Collectors.joining(", "));
    }
}
