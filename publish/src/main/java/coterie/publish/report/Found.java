package coterie.publish.report;

import coterie.chart.SegmentScatter;
import coterie.intake.Column;
import coterie.intake.Reading;
import coterie.profile.Figures;
import coterie.publish.Words;
import coterie.study.PublishedStudy;
import coterie.study.SegmentMap;
import coterie.study.Study;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// How the segments were found: what was read, what was left out, how many segments, the map.
///
/// @param read what became of every record, in one sentence
/// @param settings how the bytes were understood
/// @param evidence why
/// @param columns the data dictionary
/// @param ledger what the preparation cost
/// @param choice the curves that chose the number of segments
/// @param published figures of a published study of this data; empty on other data
/// @param map customers in two dimensions
record Found(
        String read,
        List<Setting> settings,
        List<String> evidence,
        List<Column> columns,
        LedgerView ledger,
        ChoiceView choice,
        List<Against> published,
        Figure map) {

    /// One decision about how to read the source.
    record Setting(String name, String value) {}

    /// A figure of a published study: as printed, reproduced from its centres, best found.
    record Against(String what, String published, String reproduced, String best) {}

    static Found of(Study study) {
        return new Found(
                read(study.reading()),
                study.reading().dialect().settings().entrySet().stream()
                        .map(Found::setting)
                        .toList(),
                study.reading().dialect().evidence(),
                study.reading().columns(),
                LedgerView.of(study.prepared().ledger()),
                ChoiceView.of(study.choice()),
                study.published()
                        .map(published ->
                                published.differences().stream().map(Found::against).toList())
                        .orElse(List.of()),
                Figure.of("map", map(study)));
    }

    /// What became of every record, in one sentence.
    static String read(Reading reading) {
        Reading.RowCounts rows = reading.rows();
        return Figures.count(rows.read())
                + " records read from "
                + reading.source()
                + ": "
                + Figures.count(rows.loaded())
                + " loaded, "
                + Figures.count(rows.rejected())
                + " rejected, "
                + Figures.count(rows.blank())
                + " blank.";
    }

    private static Setting setting(Map.Entry<String, String> setting) {
        String value =
                switch (setting.getValue()) {
                    case "\t" -> "tab";
                    case " " -> "blank";
                    case "" -> "none";
                    default -> setting.getValue();
                };
        return new Setting(Words.capital(setting.getKey().replace('_', ' ')), value);
    }

    private static Against against(PublishedStudy.Difference difference) {
        return new Against(
                Words.capital(difference.what()),
                optional(difference.published()),
                optional(difference.reproduced()),
                optional(difference.best()));
    }

    private static String optional(OptionalDouble value) {
        return value.isPresent() ? Figures.of(value.getAsDouble()) : "–";
    }

    private static SegmentScatter map(Study study) {
        SegmentMap map = study.map();
        double first = map.explained().getFirst();
        double second = map.explained().size() > 1 ? map.explained().get(1) : 0;
        List<SegmentScatter.Group> groups =
                study.personas().stream()
                        .map(persona ->
                                new SegmentScatter.Group(
                                        persona.segment().number(),
                                        persona.name(),
                                        points(map, persona.segment().number())))
                        .toList();
        String shown =
                map.points().size() < map.total()
                        ? Figures.count(map.points().size())
                                + " of "
                                + Figures.count(map.total())
                                + " customers, drawn by lot"
                        : "all " + Figures.count(map.total()) + " customers";
        return new SegmentScatter(
                "The map keeps "
                        + Words.percent(first + second)
                        + " of the differences between customers",
                "One mark a customer ("
                        + shown
                        + ") on the first two principal components of the features",
                "Customers by segment on two principal components that keep "
                        + Words.percent(first)
                        + " and "
                        + Words.percent(second)
                        + " of the variance; segments "
                        + groups.stream()
                                .map(SegmentScatter.Group::name)
                                .collect(Collectors.joining(", "))
                        + ".",
                "first component, " + Words.percent(first) + " of variance",
                "second component, " + Words.percent(second) + " of variance",
                groups);
    }

    private static List<SegmentScatter.Point> points(SegmentMap map, int segment) {
        return map.points().stream()
                .filter(point -> point.segment() == segment)
                .map(point -> new SegmentScatter.Point(point.x(), point.y()))
                .toList();
    }
}
