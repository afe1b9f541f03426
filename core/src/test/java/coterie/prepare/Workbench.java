package coterie.prepare;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.engine.EngineKind;
import coterie.intake.DataFile;
import coterie.intake.Reading;
import coterie.intake.format.Intake;
import coterie.kernel.Progress;
import coterie.prepare.learn.Preparation;
import coterie.recipe.Recipe;
import coterie.recipe.yaml.RecipeReader;
import coterie.recipe.yaml.Recipes;
import coterie.testing.ReferenceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// An engine with one source read into it.
public record Workbench(Engine engine, Reading reading) implements AutoCloseable {
    /// Reads a file of the reference data.
    public static Workbench real(String file) {
        return real(Engines.ALL.getFirst(), file);
    }

    /// The same in an engine of this kind.
    static Workbench real(EngineKind kind, String file) {
        return of(kind, ReferenceData.data(file));
    }

    /// Reads a text as a csv file.
    public static Workbench csv(String text) {
        try {
            Path folder = Files.createTempDirectory("coterie-test");
            return of(
                    Engines.ALL.getFirst(), Files.writeString(folder.resolve("source.csv"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Workbench of(EngineKind kind, Path source) {
        try {
            Engine engine =
                    kind.open(Files.createTempDirectory("coterie-test"), 2, List.of(source));
            return new Workbench(engine, Intake.read(DataFile.of(source), engine, Progress.SILENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Prepared shipped(String recipe) {
        return prepare(Recipes.shipped(recipe));
    }

    public Prepared prepare(String yaml) {
        return prepare(RecipeReader.read("test", yaml));
    }

    public Prepared prepare(Recipe recipe) {
        return Preparation.fit(recipe, reading, engine, Progress.SILENT);
    }

    @Override
    public void close() {
        engine.close();
    }
}
