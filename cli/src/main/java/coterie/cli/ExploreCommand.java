package coterie.cli;

import coterie.engine.DuckDbEngine;
import coterie.engine.Engine;
import coterie.fault.Alarm;
import coterie.intake.Column;
import coterie.intake.Intake;
import coterie.intake.Reading;
import coterie.profile.Figures;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
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
            "  ./coterie explore customers.csv --date-order dmy",
            ""
        })
final class ExploreCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "SOURCE",
            description = "csv, tsv, txt, xlsx, parquet or json lines, each also .gz.")
    private Path source = Path.of("");

    @Option(names = "--json", description = "End with one JSON object.")
    private boolean json;

    @ArgGroup(validate = false, heading = "%nHow the file is read%n")
    private ReadingGroup readingGroup = new ReadingGroup();

    ExploreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int threads = Runtime.getRuntime().availableProcessors();
        try (WorkFolder work = WorkFolder.open();
                Engine engine = DuckDbEngine.open(work.path(), threads, source)) {
            Reading reading;
            try (ProgressReport progress = new ProgressReport(terminal, ProgressMode.AUTO)) {
                reading = Intake.read(source, readingGroup.options(), engine, progress);
            }
            show(reading);
        }
        return 0;
    }

    private void show(Reading reading) {
        Look look = terminal.look();
        terminal.say(look.strong(Understood.line(reading)));
        reading.dialect().evidence().stream()
                .flatMap(evidence -> Wrapped.lines("  ", evidence, "  ").stream())
                .map(look::quiet)
                .forEach(terminal::say);
        terminal.say("");
        TextTable table = TextTable.of("column", "meaning", "type", ">missing", ">distinct");
        for (Column column : reading.columns()) {
            table.row(
                    column.name(),
                    column.role().word(),
                    column.type().word(),
                    Figures.count(column.missing()),
                    Figures.count(column.distinct()));
        }
        table.lines(look).forEach(terminal::say);
        for (Column column : reading.columns()) {
            if (!column.note().isEmpty()) {
                String note = TextTable.printable(column.name() + ": " + column.note());
                Wrapped.lines("  ", note, "  ").forEach(terminal::say);
            }
        }
        new Alarms(reading.alarms(), look).lines().forEach(terminal::say);
        if (json) {
            terminal.say(JsonLine.of(json(reading)));
        }
    }

    private static Map<String, Object> json(Reading reading) {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("read", reading.rows().read());
        rows.put("loaded", reading.rows().loaded());
        rows.put("rejected", reading.rows().rejected());
        rows.put("blank", reading.rows().blank());
        Map<String, Object> dialect = new LinkedHashMap<>();
        dialect.put("format", reading.dialect().format());
        dialect.putAll(reading.dialect().settings());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("source", reading.source());
        all.put("rows", rows);
        all.put("dialect", dialect);
        all.put("columns", reading.columns().stream().map(ExploreCommand::json).toList());
        all.put("alarms", reading.alarms().stream().map(ExploreCommand::json).toList());
        return all;
    }

    private static Map<String, Object> json(Column column) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", column.name());
        fields.put("type", column.type().word());
        fields.put("role", column.role().word());
        fields.put("role_reason", column.roleReason());
        fields.put("missing", column.missing());
        fields.put("distinct", column.distinct());
        if (!column.note().isEmpty()) {
            fields.put("note", column.note());
        }
        return fields;
    }

    private static Map<String, Object> json(Alarm alarm) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", alarm.code());
        fields.put("message", alarm.message());
        if (!alarm.numbers().isEmpty()) {
            fields.put("numbers", alarm.numbers());
        }
        return fields;
    }
}
