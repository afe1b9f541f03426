package coterie.intake.format;

import coterie.engine.Engine;
import coterie.intake.ReadOptions;
import coterie.intake.Reading;
import coterie.intake.text.SourceFile;
import coterie.kernel.Progress;

/// A kind of file that can be read. A new kind is one more implementation in the list of [Intake].
interface SourceFormat {
    /// Whether the file is of this kind, judged by its first bytes rather than by its name.
    boolean recognises(SourceFile file);

    /// Reads it into the table `customers`.
    Reading read(SourceFile file, ReadOptions options, Engine engine, Progress progress);
}
