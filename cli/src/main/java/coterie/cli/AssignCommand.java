package coterie.cli;

import coterie.cli.option.ReadingGroup;
import coterie.cli.tell.Understood;
import coterie.cli.terminal.ProgressMode;
import coterie.cli.terminal.ProgressReport;
import coterie.cli.terminal.Terminal;
import coterie.cli.terminal.TerminalTable;
import coterie.cli.terminal.WholeFile;
import coterie.engine.Engine;
import coterie.engine.query.By;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.engine.query.Where;
import coterie.intake.Reading;
import coterie.intake.Source;
import coterie.intake.format.Intake;
import coterie.model.Model;
import coterie.model.ModelFile;
import coterie.model.Placement;
import coterie.profile.Figures;
import coterie.recipe.Noun;
import coterie.run.Workplace;
import coterie.segment.Segmentation;
import coterie.table.PlacedCsv;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `coterie assign`: places customers in the segments of an earlier study.
@Command(
        name = "assign",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = {
            "Places new customers in the segments of an earlier study.",
            "",
            "  ./coterie assign spring/model.coterie new.csv --out placed.csv",
            "  ./coterie assign spring/model.coterie new.csv --out placed.csv --date-order mdy",
            ""
        })
final class AssignCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "MODEL", description = "The model.coterie of a run.")
    private Path model = Path.of("");

    @Parameters(index = "1", paramLabel = "SOURCE", description = ReadingGroup.SOURCE)
    private String source = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.csv",
            description = "Where to; one line a customer.")
    private Path out = Path.of("");

    @Option(names = "--replace", description = "Replace the file that is there.")
    private boolean replace;

    @ArgGroup(validate = false, heading = "%nHow the source is read%n")
    private ReadingGroup reading = new ReadingGroup();

    AssignCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Source customers = reading.source(source);
        List<Path> inputs = new ArrayList<>(customers.files());
        inputs.add(model);
        WholeFile file = new WholeFile("--out", out, replace, inputs);
        Model fitted = ModelFile.read(model);
        try (Workplace place = Workplace.open(customers.files());
                ProgressReport progress = new ProgressReport(terminal, ProgressMode.AUTO)) {
            Engine engine = place.engine();
            Reading read = Intake.read(customers, engine, progress);
            progress.at("placing", 0);
            Placement placement = Placement.of(fitted, read, engine);
            file.write(stream ->
                    PlacedCsv.write(
                            placement, fitted, engine, terminal.cancellation().guard(stream)));
            progress.pause();
            tell(fitted, placement, engine);
        }
        return 0;
    }

    private void tell(Model fitted, Placement placement, Engine engine) {
        Noun unit = fitted.preparation().recipe().heading().unit();
        long all = placement.table().rows();
        terminal.say(
                "%s of %s placed"
                        .formatted(Figures.count(placement.placed()), Understood.count(all, unit)));
        terminal.say("");
        TerminalTable segments = TerminalTable.of("> ", "segment", ">" + unit.many(), ">share");
        Item segment = Item.column(Segmentation.SEGMENT);
        engine.table(placement.table())
                .answer(
                        Query.of(segment, Item.rows())
                                .where(Where.present(Segmentation.SEGMENT))
                                .sorted(By.rising(segment)))
                .rows()
                .forEach(row -> {
                    int number = (int) row.count(0);
                    segments.row(
                            Integer.toString(number),
                            fitted.names().of(number),
                            Figures.count(row.count(1)),
                            Figures.percent((double) row.count(1) / placement.placed()));
                });
        segments.lines(terminal.look()).forEach(terminal::say);
        if (placement.placed() < all) {
            terminal.say("");
            TerminalTable reasons =
                    TerminalTable.of(">not placed", "because the study's step would drop them");
            placement
                    .reasons()
                    .forEach((reason, count) -> reasons.row(Figures.count(count), reason));
            reasons.lines(terminal.look()).forEach(terminal::say);
        }
        terminal.say("");
        terminal.say(out.toString());
    }
}
