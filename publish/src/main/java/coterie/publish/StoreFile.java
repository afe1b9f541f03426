package coterie.publish;

import coterie.engine.Engine;
import coterie.recipe.Noun;
import coterie.study.Study;
import coterie.study.store.StorePart;
import coterie.study.store.StudyStore;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// A file of `store/`, from which the run can be opened again.
///
/// @param part which one
public record StoreFile(StorePart part) implements Publication {
    /// Every file of a store.
    public static List<Publication> all() {
        return StudyStore.parts().stream().<Publication>map(StoreFile::new).toList();
    }

    @Override
    public String file() {
        return part.file();
    }

    @Override
    public String about(Noun unit) {
        return "the run itself, to be opened and published again; it holds every row as it was"
                + " read, so it is personal data";
    }

    @Override
    public boolean speaksOf(Study study) {
        return part.speaksOf(study);
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        part.write(study, engine, out);
    }
}
