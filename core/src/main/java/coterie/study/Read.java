package coterie.study;

import coterie.engine.Engine;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Reading;
import coterie.prepare.select.Questions;
import coterie.prepare.select.Questions.Answered;
import coterie.recipe.Recipe;
import java.util.List;

/// The first stage: the source, read.
///
/// @param reading how it was read
/// @param answers what the customers as read say to the recipe's questions
public record Read(Reading reading, List<Answered> answers) {
    /// Asks the recipe's questions of what was read.
    public static Read of(Reading reading, Recipe recipe, Engine engine) {
        return new Read(reading, Questions.ask(recipe, reading, engine));
    }

    /// @throws CoterieException `TOO_FEW_ROWS` for a single customer
    public static void refuseOne(Reading reading) {
        if (reading.table().rows() == 1) {
            throw new CoterieException(
                    FaultCode.TOO_FEW_ROWS,
                    reading.source()
                            + " has one customer; segments need at least two to compare. Bring more"
                            + " customers.");
        }
    }
}
