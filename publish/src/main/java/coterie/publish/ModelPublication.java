package coterie.publish;

import coterie.engine.Engine;
import coterie.model.ModelFile;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;

/// `model.coterie`: what places new customers as this study placed its own.
public final class ModelPublication implements Publication {
    @Override
    public String file() {
        return "model.coterie";
    }

    @Override
    public String about(Noun unit) {
        return "the model that places new " + unit.many();
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        out.write(ModelFile.write(study.model()));
    }
}
