package coterie.page.compare;

import coterie.page.SegmentLabel;
import coterie.page.Words;
import coterie.profile.Figures;
import coterie.recipe.Noun;
import coterie.segment.CrossTable;
import coterie.segment.EarlierGroups;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// Two groupings of the same customers against each other: each row says where one group is found
/// among the others.
///
/// @param title what is compared
/// @param note what the rows are, with their base
/// @param columns headings: the first names the rows
/// @param rows one a group
public record Cross(String title, String note, List<String> columns, List<Row> rows) {
    private static final int SHOWN = 15;
    private static final List<Double> STEPS = List.of(0.2, 0.4, 0.6, 0.8);

    /// @param label the group
    /// @param size its customers
    /// @param cells customers in each of the others, with their share of the row
    public record Row(String label, String size, List<Cell> cells) {}

    /// @param step 0 to 4, more where more of the row is found
    public record Cell(String text, String hint, int step) {}

    /// Groups made before, beside the segments.
    public static List<Cross> earlier(Study study) {
        return study.chosen().earlier().stream().map(groups -> of(study, groups)).toList();
    }

    private static Cross of(Study study, EarlierGroups groups) {
        List<Row> rows =
                groups.groups().stream()
                        .limit(SHOWN)
                        .map(group ->
                                new Row(
                                        group.name().isEmpty() ? "in no group" : group.name(),
                                        Figures.count(group.size())
                                                + " ("
                                                + Words.percent(group.share())
                                                + ")",
                                        cells(group.bySegment().all())))
                        .toList();
        Noun unit = study.recipe().heading().unit();
        long covered = groups.groups().stream().limit(5).mapToLong(EarlierGroups.Group::size).sum();
        int left = groups.groups().size() - rows.size();
        List<String> columns =
                new ArrayList<>(List.of("Group", Words.capital(unit.many()) + " then"));
        study.told().personas().all().forEach(persona -> columns.add(SegmentLabel.full(persona)));
        return new Cross(
                Words.capital(groups.column().replace('_', ' ')) + " against the segments",
                "Groups as they were when made, over "
                        + Figures.count(groups.base())
                        + " "
                        + unit.many()
                        + ", and where those that were kept are now (share of the row)"
                        + (groups.groups().size() > 5
                                ? "; the five largest groups cover "
                                        + Words.percent((double) covered / groups.base())
                                : "")
                        + (left > 0
                                ? "; " + Words.counted(left, "smaller group") + " not shown"
                                : "")
                        + ".",
                columns,
                rows);
    }

    /// The chosen segments against another number of them.
    public static Cross of(Study study, CrossTable table) {
        Noun unit = study.recipe().heading().unit();
        List<String> columns = new ArrayList<>(List.of("Segment", Words.capital(unit.many())));
        table.columns().forEach(name -> columns.add("of " + table.columns().size() + ": " + name));
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<Long> counts = table.counts().get(row);
            rows.add(
                    new Row(
                            SegmentLabel.full(study.told().personas().of(row + 1)),
                            Figures.count(counts.stream().mapToLong(Long::longValue).sum()),
                            cells(counts)));
        }
        return new Cross(
                "Where the " + unit.many() + " go",
                "Each row is a chosen segment; the cells say where its "
                        + unit.many()
                        + " are among "
                        + table.columns().size()
                        + " segments (share of the row).",
                columns,
                rows);
    }

    private static List<Cell> cells(List<Long> counts) {
        long all = counts.stream().flatMapToLong(LongStream::of).sum();
        return counts.stream()
                .map(count -> {
                    double share = all == 0 ? 0 : (double) count / all;
                    int step = (int) STEPS.stream().filter(from -> share >= from).count();
                    return new Cell(
                            count == 0
                                    ? "–"
                                    : Figures.count(count) + " (" + Words.percent(share) + ")",
                            Words.of(count, all),
                            step);
                })
                .toList();
    }
}
