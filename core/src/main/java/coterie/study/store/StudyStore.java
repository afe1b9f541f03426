package coterie.study.store;

import coterie.engine.Engine;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.study.Study;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a run keeps of its study: [StagesFile] and the tables it names, in the folder `store` of
/// its directory. It holds personal data: the rows as they were read.
///
/// What is opened is the study that was written, to the last bit, with its tables; whatever can be
/// done with a study that was just found can be done with it. The source is not needed.
public final class StudyStore {
    /// The folder inside a run's directory.
    public static final String FOLDER = "store";

    private static final List<StorePart> PARTS =
            Stream.concat(Stream.of(new StagesFile()), StoredTable.ALL.stream()).toList();

    private StudyStore() {}

    /// Every file of a store, in the order they are written.
    public static List<StorePart> parts() {
        return PARTS;
    }

    /// The files that an engine must be allowed to read to open a run.
    ///
    /// @throws CoterieException `RUN_UNREADABLE` where the directory is no run or keeps no store
    public static List<Path> files(Path run) {
        if (!Files.isDirectory(run)) {
            throw unreadable(
                    run + (Files.exists(run) ? " is not a directory" : " does not exist"),
                    "Give the output directory of a run.");
        }
        if (!Files.isRegularFile(run.resolve("study.json"))) {
            throw unreadable(run + " holds no study.json", "Give the output directory of a run.");
        }
        Path folder = run.resolve(FOLDER);
        if (Files.isDirectory(folder) && !Files.exists(folder.resolve(StagesFile.NAME))) {
            throw unreadable(
                    folder.resolve(StagesFile.NAME) + " is missing",
                    "Copy the run again, or run the study again.");
        }
        if (!Files.isRegularFile(folder.resolve(StagesFile.NAME))) {
            throw unreadable(
                    run
                            + " keeps no store: its recipe's `outputs:` leaves it out, or an earlier"
                            + " version of Coterie wrote it",
                    "Run the study again, with `store` among the outputs.");
        }
        return PARTS.stream().map(part -> run.resolve(part.file())).filter(Files::exists).toList();
    }

    /// The tables among the [#files]; unlike the stages they hold no checksum of their own.
    ///
    /// @throws CoterieException `RUN_UNREADABLE` where the directory is no run or keeps no store
    public static List<Path> tables(Path run) {
        return files(run).stream().filter(file -> !file.endsWith(StagesFile.NAME)).toList();
    }

    /// Opens a finished run.
    ///
    /// @param run its output directory
    /// @param engine an empty one that may read the run's [#files]; it then holds the study's
    ///   tables
    /// @throws CoterieException `RUN_UNREADABLE` where the store is damaged or of another version
    public static Study open(Path run, Engine engine) {
        Study stages = StagesFile.read(run.resolve(FOLDER).resolve(StagesFile.NAME));
        return Tables.into(stages, run, engine);
    }

    static CoterieException unreadable(String found, String whatToDo) {
        return new CoterieException(FaultCode.RUN_UNREADABLE, found + ". " + whatToDo);
    }
}
