package coterie.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A headless Chromium, where there is one on the PATH; with `CI=true` there has to be.
final class Browser {
    private final Path program;
    private final Path work;

    private Browser(Path program, Path work) {
        this.program = program;
        this.work = work;
    }

    /// @param work an empty folder for the browser's profile
    static Browser in(Path work) {
        Optional<Path> program =
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .flatMap(folder ->
                                Stream.of("chromium", "chromium-browser", "google-chrome")
                                        .map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst();
        if (program.isEmpty() && !"true".equals(System.getenv("CI"))) {
            assumeTrue(false, "no Chromium on the PATH");
        }
        assertThat(program).as("Chromium on the PATH").isPresent();
        return new Browser(program.orElseThrow(), work);
    }

    /// What a page has become after its scripts ran, and what the browser said about it.
    record Seen(String dom, List<String> complaints) {}

    /// Opens a page on a screen tall enough to show everything.
    Seen open(Path page) throws IOException, InterruptedException {
        return open(page, 1440, 30_000);
    }

    /// Opens a page on a screen of that size.
    Seen open(Path page, int width, int height) throws IOException, InterruptedException {
        return run(page, "--window-size=" + width + "," + height, "--dump-dom");
    }

    /// Prints a page; answers how many sheets that takes.
    long sheets(Path page) throws IOException, InterruptedException {
        Path pdf = work.resolve("page.pdf");
        run(page, "--window-size=1440,900", "--no-pdf-header-footer", "--print-to-pdf=" + pdf);
        String text = Files.readString(pdf, StandardCharsets.ISO_8859_1);
        return Pattern.compile("/Type /Page\\b").matcher(text).results().count();
    }

    private Seen run(Path page, String... options) throws IOException, InterruptedException {
        Path dom = work.resolve("dom.html");
        Path log = work.resolve("log.txt");
        Process process =
                new ProcessBuilder(arguments(page, List.of(options)))
                        .redirectOutput(dom.toFile())
                        .redirectError(log.toFile())
                        .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the browser did not end: " + Files.readString(log));
        }
        List<String> complaints =
                Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                        .filter(line -> line.contains("CONSOLE"))
                        .toList();
        return new Seen(Files.readString(dom), complaints);
    }

    private List<String> arguments(Path page, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of(program.toString()));
        arguments.addAll(
                List.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--enable-logging=stderr",
                        "--user-data-dir=" + work.resolve("profile"),
                        "--virtual-time-budget=20000"));
        arguments.addAll(options);
        arguments.add(page.toUri().toString());
        return arguments;
    }
}
