package coterie.cli;

import coterie.cli.option.ReadingGroup;
import coterie.cli.tell.ExplorationJson;
import coterie.cli.tell.ExplorationLines;
import coterie.cli.tell.Understood;
import coterie.cli.terminal.ProgressMode;
import coterie.cli.terminal.ProgressReport;
import coterie.cli.terminal.Terminal;
import coterie.cli.terminal.TerminalTable;
import coterie.cli.terminal.WholeFile;
import coterie.document.Json;
import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.engine.Sandbox;
import coterie.explore.Exploration;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.html.HtmlExploration;
import coterie.intake.Reading;
import coterie.intake.Source;
import coterie.intake.format.Intake;
import coterie.run.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `coterie explore`: how a source is understood, column by column, before anything is made of it.
@Command(
        name = "explore",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = {
            "Shows how a file is understood: its columns, what they mean, what to doubt.",
            "",
            "  ./coterie explore customers.csv",
            "  ./coterie explore customers.csv --sql \"SELECT avg(Income) FROM customers\"",
            "  ./coterie explore customers.csv --html look.html",
            ""
        })
final class ExploreCommand implements Callable<Integer> {
    /// More rows of an answer are not shown on the terminal.
    private static final int ROWS = 40;

    private final Terminal terminal;

    @Parameters(paramLabel = "SOURCE", description = ReadingGroup.SOURCE)
    private String source = "";

    @Option(names = "--json", description = "End with one JSON object.")
    private boolean json;

    @Option(
            names = "--sql",
            paramLabel = "SELECT",
            description = "Asks anything of the table `customers`.")
    private Optional<String> sql = Optional.empty();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Writes the look as a page with charts.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--replace", description = "Replace the page that is there.")
    private boolean replace;

    @ArgGroup(validate = false, heading = "%nHow the source is read%n")
    private ReadingGroup readingGroup = new ReadingGroup();

    ExploreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (sql.isPresent() && html.isPresent()) {
            throw new CoterieException(
                    FaultCode.USAGE,
                    "--sql answers one question and --html draws the whole look; expected one of"
                            + " the two, so run it once for each.");
        }
        int threads = Runtime.getRuntime().availableProcessors();
        Source customers = readingGroup.source(source);
        Optional<WholeFile> page =
                html.map(file -> new WholeFile("--html", file, replace, customers.files()));
        try (Workplace place = Workplace.open(customers.files(), threads)) {
            Engine engine = place.engine();
            try (ProgressReport progress = new ProgressReport(terminal, ProgressMode.AUTO)) {
                Reading reading = Intake.read(customers, engine, progress);
                if (sql.isPresent()) {
                    progress.at("asking", 0);
                    try (Sandbox sandbox = engine.sandbox(reading.table(), threads)) {
                        QueryResult answer = sandbox.query(sql.get());
                        progress.pause();
                        show(answer);
                    }
                } else {
                    progress.at("looking", 0);
                    Exploration look = Exploration.of(reading, engine);
                    progress.pause();
                    page.ifPresent(file -> file.write(out -> HtmlExploration.write(look, out)));
                    show(look);
                }
            }
        }
        return 0;
    }

    private void show(Exploration look) {
        new ExplorationLines(look, terminal.look()).lines().forEach(terminal::say);
        if (html.isPresent()) {
            terminal.say("");
            terminal.say(html.get().toString());
        }
        if (json) {
            terminal.say(Json.line(ExplorationJson.of(look)));
        }
    }

    /// The rows of an answer, the first [#ROWS] of them; all of them as JSON.
    private void show(QueryResult answer) {
        TerminalTable table = TerminalTable.of(answer.columns().toArray(String[]::new));
        List<QueryResult.Row> rows = answer.rows();
        int width = answer.columns().size();
        for (QueryResult.Row row : rows.subList(0, Math.min(ROWS, rows.size()))) {
            table.row(IntStream.range(0, width).mapToObj(row::text).toList());
        }
        table.lines(terminal.look()).forEach(terminal::say);
        if (rows.size() > ROWS) {
            terminal.say("and " + Understood.count(rows.size() - ROWS, "more row"));
        }
        if (json) {
            List<Map<String, Object>> result = new ArrayList<>();
            for (QueryResult.Row row : rows) {
                Map<String, Object> fields = new LinkedHashMap<>();
                for (int c = 0; c < width; c++) {
                    fields.put(answer.columns().get(c), row.at(c).orElse(Json.NULL));
                }
                result.add(fields);
            }
            terminal.say(Json.line(Map.of("result", result)));
        }
    }
}
