package coterie.publish;

import coterie.engine.Engine;
import coterie.recipe.Noun;
import coterie.recipe.yaml.RecipeWriter;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// `recipe.yaml`: the recipe as run, every default written out; running it again gives the same
/// study.
public final class RecipeYaml implements Publication {
    @Override
    public String file() {
        return "recipe.yaml";
    }

    @Override
    public String about(Noun unit) {
        return "the recipe as run: edit it and run it again";
    }

    @Override
    public boolean always() {
        return true;
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        out.write(RecipeWriter.write(study.recipe()).getBytes(StandardCharsets.UTF_8));
    }
}
