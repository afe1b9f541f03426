package coterie.page.report;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.chart.Chart;
import coterie.html.HtmlReport;
import coterie.html.NoEngine;
import coterie.html.StudyFixture;
import coterie.page.Figure;
import coterie.study.Study;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What holds for the report before any form draws it, and for the form that does.
class ReportTest {
    private static final Study STUDY = StudyFixture.study(5, "Savers");
    private static final Report REPORT = Report.of(STUDY, List.of());

    @Test
    void everyKindOfChartHasItsPlace() throws Exception {
        assertThat(figures(REPORT).stream().map(figure -> figure.chart().getClass().getName()))
                .containsAll(
                        Arrays.stream(Chart.class.getPermittedSubclasses())
                                .map(Class::getName)
                                .toList());
    }

    @Test
    void noTwoFiguresShareAName() throws Exception {
        assertThat(figures(REPORT).stream().map(Figure::id)).doesNotHaveDuplicates();
    }

    @Test
    void thePageDrawsEveryFigureAndNoOther() throws Exception {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        new HtmlReport(List.of()).write(STUDY, NoEngine.NONE, page);
        List<String> drawn =
                Pattern.compile("<div class=\"plot\" id=\"([^\"]*)\"")
                        .matcher(page.toString(StandardCharsets.UTF_8))
                        .results()
                        .map((MatchResult plot) -> plot.group(1))
                        .toList();
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        figures(REPORT).stream().map(Figure::id).toList());
    }

    @Test
    void noRecordOfThePagesHasMoreThanEightComponents() throws Exception {
        List<Class<?>> wide = new ArrayList<>();
        walk(
                REPORT,
                record -> {
                    if (record.getClass().getPackageName().startsWith("coterie.page")
                            && record.getClass().getRecordComponents().length > 8) {
                        wide.add(record.getClass());
                    }
                });
        assertThat(wide).isEmpty();
    }

    /// All figures in a record, however deep.
    private static List<Figure> figures(Record record) throws ReflectiveOperationException {
        List<Figure> figures = new ArrayList<>();
        walk(
                record,
                one -> {
                    if (one instanceof Figure figure) {
                        figures.add(figure);
                    }
                });
        return figures;
    }

    private interface Visitor {
        void see(Record record);
    }

    private static void walk(Object value, Visitor visitor) throws ReflectiveOperationException {
        switch (value) {
            case Record record
                    when record.getClass().getPackageName().startsWith("coterie.page") -> {
                visitor.see(record);
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    walk(component.getAccessor().invoke(record), visitor);
                }
            }
            case Optional<?> maybe -> {
                if (maybe.isPresent()) {
                    walk(maybe.get(), visitor);
                }
            }
            case Collection<?> many -> {
                for (Object one : many) {
                    walk(one, visitor);
                }
            }
            default -> {
                // nothing inside that a page shows as a figure
            }
        }
    }
}
