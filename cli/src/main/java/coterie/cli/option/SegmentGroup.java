package coterie.cli.option;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.fault.Nearest;
import coterie.kernel.catalogue.Methods;
import coterie.study.SearchOptions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/// The options that say how many segments to look for, and how hard.
public final class SegmentGroup {
    private static final String AUTO = "auto";

    /// Which solution is the chosen one; the names are what is typed.
    enum Start {
        best,
        published
    }

    @Option(
            names = "--method",
            paramLabel = "WORD,…",
            description = "How segments are found: kmeans (default), mixture, or both.")
    private Optional<String> method = Optional.empty();

    @Option(
            names = "--k",
            paramLabel = "N|auto",
            description =
                    "How many segments; `auto` lets the data choose, whatever the recipe says.")
    private Optional<String> k = Optional.empty();

    @Option(
            names = "--k-min",
            paramLabel = "N",
            description = "Fewest segments to compare; default 2.")
    private Optional<Integer> kMin = Optional.empty();

    @Option(
            names = "--k-max",
            paramLabel = "N",
            description = "Most segments to compare; default 10.")
    private Optional<Integer> kMax = Optional.empty();

    @Option(
            names = "--restarts",
            paramLabel = "N",
            description = "Starts for each number of segments; default 10.")
    private Optional<Integer> restarts = Optional.empty();

    @Option(names = "--swaps", paramLabel = "N", description = "Random swaps a start; default 0.")
    private Optional<Integer> swaps = Optional.empty();

    @Option(
            names = "--start",
            paramLabel = "WHICH",
            description = "`best` found (default), or `published`: that of a known study.")
    private Start start = Start.best;

    @Option(
            names = "--exact-restarts",
            description = "Carry every start on to all customers, not the best few.")
    private boolean exactRestarts;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of every random choice; default 42.")
    private long seed = 42;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Worker threads; changes no result. Default: all processors.")
    private Optional<Integer> threads = Optional.empty();

    /// What is asked of the search.
    public SearchOptions search() {
        return new SearchOptions(
                methods(),
                new SearchOptions.Ks(
                        k(),
                        k.filter(AUTO::equals).isPresent(),
                        checked(1, "--k-min", kMin),
                        kMax()),
                new SearchOptions.Effort(
                        checked(1, "--restarts", restarts),
                        checked(0, "--swaps", swaps),
                        exactRestarts),
                start == Start.published);
    }

    private List<String> methods() {
        List<String> methods =
                method.stream()
                        .flatMap(words -> Stream.of(words.split(",", -1)))
                        .map(String::strip)
                        .distinct()
                        .toList();
        methods.stream()
                .filter(word -> Methods.named(word).isEmpty())
                .findFirst()
                .ifPresent(word -> {
                    throw new CoterieException(
                            FaultCode.USAGE,
                            "There is no method \""
                                    + word
                                    + "\"; "
                                    + Nearest.sentence(word, Methods.words()));
                });
        return methods;
    }

    private OptionalInt k() {
        return k.filter(text -> !text.equals(AUTO)).map(SegmentGroup::number).stream()
                .mapToInt(n -> atLeast(1, "--k", n))
                .findFirst();
    }

    private OptionalInt kMax() {
        OptionalInt max = checked(1, "--k-max", kMax);
        int min = kMin.orElse(1);
        if (max.isPresent() && max.getAsInt() < min) {
            throw new CoterieException(
                    FaultCode.USAGE,
                    "--k-max "
                            + max.getAsInt()
                            + " is below --k-min "
                            + min
                            + "; expected a range such as --k-min 2 --k-max 10.");
        }
        return max;
    }

    public long seed() {
        return seed;
    }

    public int threads() {
        return checked(1, "--threads", threads)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    private static OptionalInt checked(int least, String option, Optional<Integer> value) {
        return value.stream().mapToInt(n -> atLeast(least, option, n)).findFirst();
    }

    private static int atLeast(int least, String option, int value) {
        if (value < least) {
            throw new CoterieException(
                    FaultCode.USAGE,
                    option + " " + value + " cannot work; expected " + least + " or more.");
        }
        return value;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new CoterieException(
                    FaultCode.USAGE,
                    "--k " + text + " is neither a number of segments nor `auto`.",
                    e);
        }
    }
}
