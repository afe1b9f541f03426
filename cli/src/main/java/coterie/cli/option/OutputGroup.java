package coterie.cli.option;

import coterie.cli.terminal.ProgressMode;
import coterie.cli.terminal.ProgressReport;
import coterie.cli.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options that say where a study goes and how its run is told.
public final class OutputGroup {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the study goes; default ./coterie-out/<source>-<time>.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--replace", description = "Replace the study that is there.")
    private boolean replace;

    @Option(
            names = "--progress",
            paramLabel = "HOW",
            description = "`plain`, `none` or `json`; default one line, on a terminal only.")
    private ProgressMode progress = ProgressMode.AUTO;

    @Option(names = "--json", description = "End with one JSON object.")
    private boolean json;

    /// @param source what is studied, as a name
    public Path out(String source) {
        return out.orElseGet(() -> free(source, LocalDateTime.now(ZoneOffset.UTC)));
    }

    public boolean replace() {
        return replace;
    }

    public boolean json() {
        return json;
    }

    public ProgressReport progress(Terminal terminal) {
        return new ProgressReport(terminal, progress);
    }

    /// The first directory of that name and time that is not there yet.
    private static Path free(String source, LocalDateTime now) {
        String plain = source.replaceAll("\\.[A-Za-z0-9.]{1,12}$", "");
        String name = plain.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + '-' + TIME.format(now);
        Path parent = Path.of("coterie-out");
        Path out = parent.resolve(name);
        for (int n = 2; Files.exists(out); n++) {
            out = parent.resolve(name + '-' + n);
        }
        return out;
    }
}
