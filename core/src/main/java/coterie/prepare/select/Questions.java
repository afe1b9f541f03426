package coterie.prepare.select;

import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.engine.Sandbox;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Reading;
import coterie.prepare.match.ColumnMatching;
import coterie.prepare.match.Names;
import coterie.recipe.Question;
import coterie.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Asks a recipe's questions of the customers as they were read.
///
/// Their SQL is the user's, so it runs in a sandbox that holds one table: `customers`, under the
/// recipe's column names. One copy of the source, then one query a question.
public final class Questions {
    private Questions() {}

    /// A question and what the customers say.
    ///
    /// @param n customers asked
    public record Answered(Question question, QueryResult answer, long n) {}

    /// The answers, in the recipe's order.
    ///
    /// @throws CoterieException `COLUMN_MISSING` or `COLUMN_AMBIGUOUS` where the recipe's columns
    ///   are not there, `RECIPE_INVALID` where a question is not one SELECT that can be answered
    public static List<Answered> ask(Recipe recipe, Reading reading, Engine engine) {
        if (recipe.questions().isEmpty()) {
            return List.of();
        }
        try (Sandbox sandbox = engine.sandbox("customers", customers(recipe, reading, engine))) {
            List<Answered> answers = new ArrayList<>();
            for (Question question : recipe.questions()) {
                answers.add(
                        new Answered(question, answer(sandbox, question), reading.table().rows()));
            }
            return List.copyOf(answers);
        }
    }

    private static String customers(Recipe recipe, Reading reading, Engine engine) {
        ColumnMatching matching = ColumnMatching.of(recipe, new Names(recipe), reading.columns());
        PreparationSelect select = PreparationSelect.keeping(engine.dialect());
        select.source(
                matching.names().entrySet().stream()
                        .map(entry ->
                                PreparationSelect.SourceColumn.of(entry.getKey(), entry.getValue()))
                        .toList(),
                false,
                Map.of());
        return select.select("*");
    }

    private static QueryResult answer(Sandbox sandbox, Question question) {
        try {
            return sandbox.query(question.sql().strip());
        } catch (CoterieException e) {
            if (e.code() != FaultCode.USAGE) {
                throw e;
            }
            throw new CoterieException(
                    FaultCode.RECIPE_INVALID,
                    "The recipe's question \"" + question.name() + "\": " + e.getMessage(),
                    e);
        }
    }
}
