package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// `./coterie` itself, in a copy of the repository that has never been built, whose path has a
/// blank.
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherTest {
    private static final Set<String> MADE = Set.of("target", ".git", "out", "coterie-out");

    @TempDir static Path folder;

    private static Path elsewhere() {
        return folder.resolve("elsewhere");
    }

    private static Path link() {
        return elsewhere().resolve("c o");
    }

    @BeforeAll
    static void copyTheRepository() throws IOException {
        Path root = Path.of(System.getProperty("coterie.root"));
        Path copy = folder.resolve("a copy");
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path path, BasicFileAttributes attributes) throws IOException {
                        if (MADE.contains(String.valueOf(path.getFileName()))) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Files.createDirectories(copy.resolve(root.relativize(path)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
                            throws IOException {
                        Files.copy(
                                path,
                                copy.resolve(root.relativize(path)),
                                StandardCopyOption.COPY_ATTRIBUTES);
                        return FileVisitResult.CONTINUE;
                    }
                });
        Files.createDirectories(elsewhere());
        Files.createSymbolicLink(link(), copy.resolve("coterie"));
    }

    @Test
    @Order(1)
    void twoFirstUsesAtOnceBuildOnceAndBothAnswer() throws Exception {
        Launched first = launch("--version");
        Launched second = launch("--version");
        Typed one = first.end();
        Typed two = second.end();
        assertThat(List.of(one.exitCode(), two.exitCode())).containsOnly(0);
        assertThat(List.of(one.out(), two.out())).allMatch(out -> out.startsWith("coterie "));
        assertThat(one.err() + two.err()).containsOnlyOnce("building");
    }

    @Test
    @Order(2)
    void builtAlreadyItSaysNothing() throws Exception {
        Typed result = launch("--version").end();
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
    }

    @Test
    @Order(3)
    void exitCodesPassThrough() throws Exception {
        Typed result = launch("sampel").end();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("did you mean `sample`");
    }

    @Test
    @Order(4)
    void interruptedItEndsAsCancelledAndLeavesNothing() throws Exception {
        Path out = elsewhere().resolve("many.csv");
        Launched command =
                launch("sample", "customers", "--rows", "2000000000", "--out", out.toString());
        while (partsIn(elsewhere()) == 0 && command.process().isAlive()) {
            command.process().waitFor(50, TimeUnit.MILLISECONDS);
        }
        command.process().destroy();
        assertThat(command.end().exitCode()).isEqualTo(4);
        assertThat(partsIn(elsewhere())).isZero();
    }

    @Test
    @Order(5)
    void aNewerSourceIsBuilt() throws Exception {
        Files.setLastModifiedTime(
                folder.resolve("a copy/cli/pom.xml"), FileTime.from(Instant.now().plusSeconds(1)));
        Typed result = launch("--version").end();
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).contains("building");
    }

    private static long partsIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).count();
        }
    }

    /// A launched command and where it speaks to.
    private record Launched(Process process, Path out, Path err) {
        Typed end() throws Exception {
            int exitCode = process.waitFor();
            return new Typed(exitCode, Files.readString(out), Files.readString(err));
        }
    }

    private static Launched launch(String... arguments) throws IOException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(link().toString());
        builder.command().addAll(List.of(arguments));
        builder.directory(elsewhere().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        return new Launched(builder.start(), out, err);
    }
}
