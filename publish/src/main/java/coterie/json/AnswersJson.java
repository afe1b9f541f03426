package coterie.json;

import coterie.document.Fields;
import coterie.engine.QueryResult;
import coterie.prepare.select.Questions.Answered;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The key `answers` of `study.json`: the recipe's questions, their SQL and what the customers say.
final class AnswersJson {
    private AnswersJson() {}

    /// Empty where the recipe asks nothing.
    static Optional<List<Map<String, Object>>> of(List<Answered> answers) {
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(answers.stream().map(answer -> fields(answer).map()).toList());
    }

    private static Fields fields(Answered answered) {
        QueryResult answer = answered.answer();
        int width = answer.columns().size();
        return new Fields()
                .put("name", answered.question().name())
                .putText("about", answered.question().about())
                .put("sql", answered.question().sql().strip())
                .put("columns", answer.columns())
                .put("rows", answer.rows().stream().map(row -> values(row, width)).toList())
                .put("n", answered.n());
    }

    private static List<Object> values(QueryResult.Row row, int width) {
        List<Object> values = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            values.add(row.at(column).map(AnswersJson::plain).orElse(Optional.empty()));
        }
        return values;
    }

    /// What JSON can hold: a number that is none is missing, a day is a text.
    private static Object plain(Object value) {
        return switch (value) {
            case Double number when !Double.isFinite(number) -> Optional.empty();
            case Temporal day -> day.toString();
            default -> value;
        };
    }
}
