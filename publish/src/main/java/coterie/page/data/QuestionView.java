package coterie.page.data;

import coterie.engine.QueryResult;
import coterie.page.ColumnLabel;
import coterie.prepare.select.Questions.Answered;
import coterie.profile.Figures;
import coterie.study.Study;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A question of the recipe and what the customers as read say.
///
/// @param name the question
/// @param about what it says; may be empty
/// @param base customers asked
/// @param columns headings of the answer, as words
/// @param rows the answer
/// @param more rows that are not shown
/// @param sql how it was asked
public record QuestionView(
        String name,
        String about,
        String base,
        List<String> columns,
        List<List<String>> rows,
        long more,
        String sql) {
    private static final int SHOWN = 12;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    public static List<QuestionView> of(Study study) {
        return study.read().answers().stream().map(QuestionView::of).toList();
    }

    /// Whether the answer is a few figures rather than a table.
    public boolean card() {
        return rows.size() == 1 && columns.size() <= 6;
    }

    private static QuestionView of(Answered answered) {
        QueryResult answer = answered.answer();
        return new QuestionView(
                answered.question().name(),
                answered.question().about(),
                "n = " + Figures.count(answered.n()),
                answer.columns().stream().map(QuestionView::words).toList(),
                answer.rows().stream()
                        .limit(SHOWN)
                        .map(row -> cells(answer, row, years(answered)))
                        .toList(),
                Math.max(0, answer.rows().size() - SHOWN),
                answered.question().sql().strip());
    }

    private static boolean years(Answered answered) {
        return (answered.question().name() + answered.question().about())
                .toLowerCase(Locale.ROOT)
                .contains("year");
    }

    private static String words(String column) {
        return column.replace('_', ' ').replaceAll(" (pct|percent)$", ", %");
    }

    private static List<String> cells(QueryResult answer, QueryResult.Row row, boolean years) {
        return IntStream.range(0, answer.columns().size())
                .mapToObj(column ->
                        row.at(column)
                                .map(value -> text(value, row.text(column), years))
                                .orElse("–"))
                .toList();
    }

    /// Years stay without thousands.
    private static String text(Object value, String plain, boolean years) {
        if (!(value instanceof Number)) {
            return plain;
        }
        BigDecimal number = new BigDecimal(value.toString());
        if (!years && number.abs().compareTo(THOUSAND) >= 0) {
            return number.scale() > 0 && number.stripTrailingZeros().scale() > 0
                    ? ColumnLabel.number(number.doubleValue())
                    : Figures.count(number.longValue());
        }
        return number.setScale(Math.min(2, Math.max(0, number.scale())), RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
