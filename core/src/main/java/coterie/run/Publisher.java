package coterie.run;

import coterie.engine.Engine;
import coterie.intake.Reading;
import coterie.recipe.Noun;
import coterie.recipe.Recipe;
import coterie.study.Study;
import java.util.Optional;

/// Who is told of a run as it goes and takes what it found.
public interface Publisher {
    /// Looks on and publishes nothing.
    Publisher NOBODY = (_, _) -> {};

    /// Before anything is read: the place for refusing what could not be published.
    ///
    /// @param recipe absent where it will be inferred
    default void expect(Optional<Recipe> recipe) {}

    /// The source has been read.
    ///
    /// @param unit what a row is called
    default void hasRead(Reading reading, Noun unit) {}

    /// The study is done.
    ///
    /// @param engine holds the tables the study names, as long as the call lasts
    void publish(Study study, Engine engine);
}
