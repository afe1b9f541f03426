package coterie.directory;

import coterie.engine.Engine;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.publish.Publication;
import coterie.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The directory a run is published in: it appears whole or not at all.
///
/// Files are written into a neighbour named `NAME.tmp-PROCESS`, each forced to the disk, the
/// manifest last; then the neighbour takes the directory's name. What stood there before is moved
/// aside to `NAME.old-PROCESS` and deleted afterwards. A process killed at any moment leaves the
/// old result, the new one, or (between the two moves) the old one under the name set aside.
public final class RunDirectory {
    private final Path place;
    private final Path folder;
    private final String name;
    private final boolean replace;

    private RunDirectory(Path place, Path folder, String name, boolean replace) {
        this.place = place;
        this.folder = folder;
        this.name = name;
        this.replace = replace;
    }

    /// Looks at the place before any work is done.
    ///
    /// @param out where the directory shall stand
    /// @param replace whether an earlier run (or an empty directory) may be replaced
    /// @throws CoterieException `OUTPUT_EXISTS` when something stands there that must stay,
    ///   `OUTPUT_UNWRITABLE` when nothing can be written there
    public static RunDirectory at(Path out, boolean replace) {
        Path absolute = out.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        Path name = absolute.getFileName();
        if (folder == null || name == null) {
            throw new CoterieException(
                    FaultCode.OUTPUT_UNWRITABLE,
                    out + " is the root of a disk; give --out a directory of its own.");
        }
        RunDirectory directory = new RunDirectory(out, folder, name.toString(), replace);
        directory.refuseWhatMustStay();
        directory.refuseWhereNothingCanBeWritten();
        return directory;
    }

    /// Refuses a run whose files are not the ones its manifest lists.
    ///
    /// @param files what will be read of the run
    /// @throws CoterieException `RUN_UNREADABLE`
    public static void refuseDamaged(Path run, List<Path> files) {
        try {
            Optional<Path> damaged = Manifest.changed(run, files).stream().findFirst();
            if (damaged.isPresent()) {
                throw new CoterieException(
                        FaultCode.RUN_UNREADABLE,
                        damaged.orElseThrow()
                                + " is damaged: its content does not match its checksum. Copy the run"
                                + " again, or run the study again.");
            }
        } catch (IOException e) {
            throw DiskFault.of(e, run);
        }
    }

    /// Earlier results that an interrupted replacement left set aside next to this one.
    public List<Path> leftAside() {
        try {
            return abandoned(".old-").stream().filter(RunDirectory::isWhole).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// Writes every publication and the manifest, then gives the directory its name.
    ///
    /// @return the files that were written
    /// @throws CoterieException `DISK_FULL` or `OUTPUT_UNWRITABLE`; then nothing new is left behind
    ///   and what stood there stands as before
    public List<String> publish(List<Publication> publications, Study study, Engine engine) {
        List<Publication> speaking =
                publications.stream().filter(one -> one.speaksOf(study)).toList();
        fill(staging -> {
            staging.write(speaking, study, engine);
            staging.write(Manifest.FILE, Manifest.of(study, staging.files()));
        });
        return speaking.stream().map(Publication::file).toList();
    }

    /// Writes publications of the run that stands here again, or further ones, beside the files it
    /// has; all of them appear at once.
    ///
    /// @param changed whether files that somebody has changed since may be written again
    /// @return the files that were written
    /// @throws CoterieException as [#publish]; `OUTPUT_EXISTS` where a file was changed
    public List<String> add(
            List<Publication> publications, Study study, Engine engine, boolean changed) {
        Map<String, Publication> written = new LinkedHashMap<>();
        publications.stream()
                .filter(one -> one.speaksOf(study))
                .forEach(one -> written.put(one.file(), one));
        Path target = folder.resolve(name);
        if (!changed) {
            refuseWhatWasChanged(target, written.keySet());
        }
        fill(staging -> {
            Map<String, Publication> further = new LinkedHashMap<>(written);
            for (String file : Manifest.filesIn(target).orElse(List.of())) {
                Publication again = further.remove(file);
                if (again == null) {
                    staging.write(file, out -> Files.copy(target.resolve(file), out));
                } else {
                    staging.write(again, study, engine);
                }
            }
            staging.write(List.copyOf(further.values()), study, engine);
            staging.write(Manifest.FILE, Manifest.of(study, staging.files()));
        });
        return List.copyOf(written.keySet());
    }

    /// A file that somebody has changed since the run wrote it is theirs.
    private void refuseWhatWasChanged(Path target, Set<String> files) {
        try {
            List<Path> written = files.stream().map(target::resolve).toList();
            Optional<Path> theirs = Manifest.changed(target, written).stream().findFirst();
            if (theirs.isPresent()) {
                throw exists(
                        "holds %s, which was changed since Coterie wrote it; choose another --out, or say --replace to write it again."
                                .formatted(target.relativize(theirs.orElseThrow())));
            }
        } catch (IOException e) {
            throw DiskFault.of(e, place);
        }
    }

    private void fill(Filling filling) {
        Path staging = folder.resolve(name + ".tmp-" + Owner.self());
        try {
            Files.createDirectories(folder);
            sweep();
            Files.createDirectory(staging);
            try {
                Staging files = new Staging(staging);
                filling.fill(files);
                files.settle();
                refuseWhatMustStay();
                moveIn(staging);
            } finally {
                Staging.delete(staging);
            }
        } catch (IOException e) {
            throw DiskFault.of(e, place);
        }
    }

    /// What goes into the directory.
    @FunctionalInterface
    private interface Filling {
        void fill(Staging staging) throws IOException;
    }

    private void moveIn(Path staging) throws IOException {
        Path target = folder.resolve(name);
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            move(staging, target);
            Staging.force(folder);
            return;
        }
        Path aside = folder.resolve(name + ".old-" + Owner.self());
        move(target, aside);
        try {
            move(staging, target);
        } catch (IOException e) {
            move(aside, target);
            throw e;
        }
        Staging.force(folder);
        Files.deleteIfExists(aside.resolve(Manifest.FILE));
        Staging.delete(aside);
    }

    /// Deletes what processes that are no more have half written or half deleted.
    private void sweep() throws IOException {
        for (Path staging : abandoned(".tmp-")) {
            Staging.delete(staging);
        }
        for (Path aside : abandoned(".old-")) {
            if (!isWhole(aside)) {
                Staging.delete(aside);
            }
        }
    }

    /// A run's manifest is written last and deleted first.
    private static boolean isWhole(Path directory) {
        return Files.exists(directory.resolve(Manifest.FILE));
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Neighbours of that kind whose process is no more.
    private List<Path> abandoned(String mark) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        String start = name + mark;
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(
                            path -> {
                                String other = String.valueOf(path.getFileName());
                                return other.startsWith(start)
                                        && Owner.parse(other.substring(start.length()))
                                                .filter(owner -> !owner.alive())
                                                .isPresent();
                            })
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void refuseWhatMustStay() {
        Path target = folder.resolve(name);
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw exists("is not a directory; choose another --out.");
        }
        if (!replace) {
            throw exists("exists already; choose another --out, or say --replace to replace it.");
        }
        try {
            strangerIn(target)
                    .ifPresent(stranger -> {
                        throw exists(
                                "holds %s, which no run of Coterie wrote, so it is not replaced; move that file away or choose another --out."
                                        .formatted(stranger));
                    });
        } catch (IOException e) {
            throw DiskFault.of(e, place);
        }
    }

    /// A file of the directory that is not listed in its manifest.
    private static Optional<String> strangerIn(Path directory) throws IOException {
        Set<String> expected = new HashSet<>(Manifest.filesIn(directory).orElse(List.of()));
        if (!expected.isEmpty()) {
            expected.addAll(List.of(Manifest.FILE, ".DS_Store"));
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> directory.relativize(path).toString().replace('\\', '/'))
                    .filter(file -> !expected.contains(file))
                    .sorted()
                    .findFirst();
        }
    }

    private void refuseWhereNothingCanBeWritten() {
        Path nearest = folder;
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
            throw new CoterieException(
                    FaultCode.OUTPUT_UNWRITABLE,
                    "%s cannot be made: nothing can be written in %s. Check its permissions, or choose another --out."
                            .formatted(place, nearest));
        }
    }

    private CoterieException exists(String why) {
        return new CoterieException(FaultCode.OUTPUT_EXISTS, place + " " + why);
    }
}
