package coterie.cli;

import coterie.claim.Claims;
import coterie.claim.Claims.Checked;
import coterie.claim.Claims.Status;
import coterie.claim.StudyFacts;
import coterie.cli.terminal.Failures;
import coterie.cli.terminal.Terminal;
import coterie.cli.terminal.TerminalTable;
import coterie.cli.terminal.Wrapped;
import coterie.directory.RunDirectory;
import coterie.document.Json;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.run.StoredRun;
import coterie.study.store.StudyStore;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `coterie check-claims`: whether what is said of segments is true.
@Command(
        name = "check-claims",
        abbreviateSynopsis = true,
        header = {
            "Says of a text about segments which claims the numbers bear out.",
            "",
            "  ./coterie check-claims text.txt --run out/spring",
            ""
        },
        footer = {
            "",
            "Exit code 0 when every claim that can be checked is true, 3 when one is false."
        })
final class CheckClaimsCommand implements Callable<Integer> {
    /// Larger files are no prose.
    private static final long LARGEST = 1 << 20;

    private final Terminal terminal;

    @Parameters(paramLabel = "TEXT", description = "A text file, in English.")
    private Path text = Path.of("");

    @Option(
            names = "--run",
            required = true,
            paramLabel = "DIR",
            description = "The output directory of a run.")
    private Path run = Path.of("");

    @Option(names = "--json", description = "End with one line of JSON.")
    private boolean json;

    CheckClaimsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String prose = prose();
        List<Checked> claims;
        RunDirectory.refuseDamaged(run, StudyStore.tables(run));
        try (StoredRun stored = StoredRun.open(run)) {
            claims = Claims.check(prose, StudyFacts.of(stored.study()));
        }
        for (Checked claim : claims) {
            terminal.say(
                    terminal.look().strong(word(claim.status()))
                            + "  "
                            + TerminalTable.printable(claim.text()));
            String found =
                    claim.found().isEmpty()
                            ? claim.because()
                            : claim.found() + "; " + claim.because();
            Wrapped.lines(
                            terminal.look().width(),
                            "       ",
                            TerminalTable.printable(found),
                            "       ")
                    .forEach(terminal::say);
        }
        if (json) {
            terminal.say(
                    Json.line(
                            Map.of(
                                    "claims",
                                    claims.stream().map(CheckClaimsCommand::json).toList())));
        }
        return claims.stream().anyMatch(claim -> claim.status() == Status.FALSE) ? 3 : 0;
    }

    private String prose() {
        if (!Files.exists(text)) {
            throw new CoterieException(
                    FaultCode.SOURCE_NOT_FOUND,
                    "There is no file " + text + "; expected a text about segments, in English.");
        }
        if (!Files.isRegularFile(text)) {
            throw new CoterieException(
                    FaultCode.SOURCE_NOT_A_FILE,
                    text + " is not a file; expected a text about segments, in English.");
        }
        try {
            if (Files.size(text) > LARGEST) {
                throw new CoterieException(
                        FaultCode.SOURCE_UNREADABLE,
                        text + " is larger than 1 MB; expected a text. Check it in parts.");
            }
            return Files.readString(text);
        } catch (CharacterCodingException e) {
            throw new CoterieException(
                    FaultCode.SOURCE_UNREADABLE,
                    text + " is not UTF-8 text; expected prose, saved as plain text in UTF-8.",
                    e);
        } catch (IOException e) {
            throw new CoterieException(
                    FaultCode.SOURCE_UNREADABLE,
                    text + " cannot be read (" + Failures.reason(e) + "); expected a text file.",
                    e);
        }
    }

    private static String word(Status status) {
        return switch (status) {
            case TRUE -> "true ";
            case FALSE -> "false";
            case NOT_CHECKABLE -> "?    ";
        };
    }

    private static Map<String, Object> json(Checked claim) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("text", claim.text());
        object.put("status", claim.status().name().toLowerCase(Locale.ROOT));
        object.put("found", claim.found());
        object.put("because", claim.because());
        return object;
    }
}
