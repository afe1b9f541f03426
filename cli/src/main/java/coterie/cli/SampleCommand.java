package coterie.cli;

import coterie.cli.terminal.Terminal;
import coterie.cli.terminal.WholeFile;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.profile.Figures;
import coterie.run.Workplace;
import coterie.sample.ParquetSample;
import coterie.sample.Sample;
import coterie.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `coterie sample`: writes a generated table.
@Command(
        name = "sample",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = {
            "Writes generated sample data.",
            "",
            "  ./coterie sample customers --out customers.csv",
            "  ./coterie sample customers --rows 100000 --seed 7 --out many.csv",
            "  ./coterie sample customers --rows 100000 --out many.parquet",
            "  ./coterie sample mall | head",
            ""
        })
final class SampleCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "customers, mall or noise.")
    private String name = "customers";

    @Option(names = "--rows", paramLabel = "N", description = "How many rows.")
    private Optional<Long> rows = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another seed, other customers; default 42.")
    private long seed = 42;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to, as CSV or .parquet; default CSV on standard output.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--replace", description = "Replace the file that is there.")
    private boolean replace;

    SampleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Sample sample = Samples.named(name);
        long count = rows.orElse(sample.defaultRows());
        if (count < 1) {
            throw new CoterieException(
                    FaultCode.USAGE, "--rows " + count + " cannot work; expected 1 or more.");
        }
        if (out.isEmpty()) {
            sample.write(count, seed, terminal.cancellation().guard(terminal.out()));
            return 0;
        }
        WholeFile file = new WholeFile("--out", out.get(), replace, List.of());
        if (out.get().toString().endsWith(".parquet")) {
            parquet(sample, count, file);
        } else {
            file.write(stream -> sample.write(count, seed, terminal.cancellation().guard(stream)));
        }
        terminal.note("%s rows of %s".formatted(Figures.count(count), name));
        terminal.say(out.get().toString());
        return 0;
    }

    private void parquet(Sample sample, long count, WholeFile file) throws IOException {
        try (Workplace place = Workplace.open(List.of())) {
            Path written =
                    ParquetSample.write(
                            sample, count, seed, place.engine(), terminal.cancellation()::guard);
            file.write(stream -> Files.copy(written, stream));
        }
    }
}
