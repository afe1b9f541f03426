package coterie.page.compare;

import coterie.page.ColumnLabel;
import coterie.page.SmallHistogram;
import coterie.page.Words;
import coterie.profile.ColumnProfile;
import coterie.profile.Figures;
import coterie.profile.LevelColumn;
import coterie.profile.NumberColumn;
import coterie.profile.Profile.Level;
import coterie.profile.Profile.Summary;
import coterie.recipe.Noun;
import coterie.recipe.Role;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Segments side by side: a row a trait, what differs most first.
///
/// @param rows the traits that differ most
/// @param rest those that differ less
public record Comparison(List<Row> rows, List<Row> rest) {
    /// @param label the trait
    /// @param feature whether the segments were made from it
    /// @param explained how much the segments explain, as people read it, with the measure's name
    /// @param everyone everyone's average or share
    /// @param everyoneHint n and median or count, on hover
    /// @param shape everyone's distribution; absent for a share
    /// @param cells one a segment, by number
    public record Row(
            String label,
            boolean feature,
            String explained,
            String everyone,
            String everyoneHint,
            Optional<SmallHistogram> shape,
            List<Cell> cells,
            double strength) {}

    /// @param value average or share
    /// @param hint n, median and distance, on hover
    /// @param step how far from everyone: −4 (far below) to 4 (far above)
    /// @param mark `▲`, `▼` or empty: the distance without colour
    public record Cell(String value, String hint, int step, String mark) {}

    private static final int SHOWN = 24;
    private static final double RARE = 0.02;
    private static final List<Double> STEPS = List.of(0.2, 0.5, 0.8, 1.2);

    public static Comparison of(Study study) {
        List<Row> rows = new ArrayList<>();
        for (ColumnProfile column : study.described().profile().columns()) {
            if (column.role() == Role.CONSTANT || column.role() == Role.EMPTY) {
                continue;
            }
            switch (column) {
                case NumberColumn number ->
                        rows.add(number(number, study.recipe().heading().unit()));
                case LevelColumn levels -> rows.addAll(levels(levels, study));
            }
        }
        rows.sort(Comparator.comparingDouble(row -> -row.strength()));
        int shown = Math.min(SHOWN, rows.size());
        return new Comparison(rows.subList(0, shown), rows.subList(shown, rows.size()));
    }

    private static Row number(NumberColumn column, Noun unit) {
        Summary all = column.everyone();
        List<Cell> cells =
                column.bySegment().stream().map(own -> cell(column, own, all, unit)).toList();
        double strength =
                column.bySegment().stream()
                        .mapToDouble(own -> Math.abs(distance(own, all).orElse(0)))
                        .max()
                        .orElse(0);
        return new Row(
                ColumnLabel.full(column),
                column.feature(),
                column.effectName() + " " + Words.decimals(column.effect(), 3),
                ColumnLabel.value(column, all.mean()),
                hint(column, all),
                ColumnLabel.share(column)
                        ? Optional.empty()
                        : Optional.of(SmallHistogram.of(column.histogram())),
                cells,
                strength);
    }

    private static Cell cell(ColumnProfile column, Summary own, Summary all, Noun unit) {
        OptionalDouble distance = distance(own, all);
        return new Cell(
                ColumnLabel.value(column, own.mean()),
                hint(column, own)
                        + (distance.isPresent()
                                ? "; "
                                        + Words.effect(distance.getAsDouble())
                                        + " standard deviations from "
                                        + unit.all()
                                        + " (effect size)"
                                : ""),
                step(distance.orElse(0)),
                mark(distance.orElse(0)));
    }

    private static String hint(ColumnProfile column, Summary summary) {
        String spread =
                ColumnLabel.share(column)
                        ? ""
                        : ", median " + ColumnLabel.value(column, summary.median());
        String missing =
                summary.missing() == 0 ? "" : ", " + Figures.count(summary.missing()) + " missing";
        return "n = " + Figures.count(summary.n()) + missing + spread;
    }

    private static OptionalDouble distance(Summary own, Summary all) {
        double distance = (own.mean() - all.mean()) / all.sd();
        return Double.isFinite(distance) ? OptionalDouble.of(distance) : OptionalDouble.empty();
    }

    private static List<Row> levels(LevelColumn column, Study study) {
        long customers = column.levels().stream().mapToLong(Level::everyone).sum();
        List<Row> rows = new ArrayList<>();
        for (Level level : column.levels()) {
            double all = (double) level.everyone() / customers;
            if (all < RARE) {
                continue;
            }
            List<Cell> cells = new ArrayList<>();
            double strength = 0;
            for (int s = 0; s < study.told().personas().k(); s++) {
                long size = study.told().personas().of(s + 1).segment().size();
                double own = (double) level.bySegment().of(s + 1) / size;
                double distance =
                        2 * (StrictMath.asin(Math.sqrt(own)) - StrictMath.asin(Math.sqrt(all)));
                strength = Math.max(strength, Math.abs(distance));
                cells.add(
                        new Cell(
                                Words.percent(own),
                                Words.of(level.bySegment().of(s + 1), size)
                                        + "; effect size "
                                        + Words.effect(distance),
                                step(distance),
                                mark(distance)));
            }
            rows.add(
                    new Row(
                            ColumnLabel.full(column)
                                    + ": "
                                    + (level.level().isEmpty() ? "not given" : level.level()),
                            column.feature(),
                            column.effectName() + " " + Words.decimals(column.effect(), 3),
                            Words.percent(all),
                            Words.of(level.everyone(), customers),
                            Optional.empty(),
                            cells,
                            strength));
        }
        return rows;
    }

    private static int step(double distance) {
        int step = (int) STEPS.stream().filter(from -> Math.abs(distance) >= from).count();
        return distance > 0 ? step : -step;
    }

    private static String mark(double distance) {
        if (Math.abs(distance) < STEPS.get(1)) {
            return "";
        }
        return distance > 0 ? "▲" : "▼";
    }
}
