package coterie.table;

import coterie.engine.Engine;
import coterie.persona.Persona;
import coterie.profile.ColumnProfile;
import coterie.profile.LevelColumn;
import coterie.profile.NumberColumn;
import coterie.profile.Profile.Level;
import coterie.profile.Profile.Summary;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// `profiles.csv`: one line a segment, column and level, and one for everyone (whose `segment` is
/// empty).
///
/// `effect` compares the segment with everyone: (mean − mean of everyone) ÷ sd of everyone for a
/// number, Cohen's h of the two shares for a level. `column_effect` says how much the segments
/// explain of the column as a whole. Shares are of the customers with a value.
public final class ProfilesCsv implements Publication {
    @Override
    public String file() {
        return "profiles.csv";
    }

    @Override
    public String about(Noun unit) {
        return "every column, segment against " + unit.all();
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        csv.header(
                "segment",
                "segment_name",
                "column",
                "role",
                "feature",
                "level",
                "n",
                "missing",
                "mean",
                "sd",
                "q1",
                "median",
                "q3",
                "count",
                "share",
                "lift",
                "effect",
                "column_effect",
                "column_effect_name");
        for (ColumnProfile column : study.described().profile().columns()) {
            switch (column) {
                case NumberColumn number -> numbers(number, study.told().personas().all(), csv);
                case LevelColumn levels -> levels(levels, study.told().personas().all(), csv);
            }
        }
        csv.flush();
    }

    private static void numbers(NumberColumn column, List<Persona> personas, Csv csv)
            throws IOException {
        Summary everyone = column.everyone();
        csv.missing().text("everyone");
        number(column, everyone, everyone, csv);
        for (Persona persona : personas) {
            int segment = persona.segment().number();
            csv.number(segment).text(persona.name());
            number(column, column.bySegment().of(segment), everyone, csv);
        }
    }

    private static void number(ColumnProfile column, Summary own, Summary everyone, Csv csv)
            throws IOException {
        about(column, "", csv);
        csv.number(own.n())
                .number(own.missing())
                .number(own.mean())
                .number(own.sd())
                .number(own.q1())
                .number(own.median())
                .number(own.q3())
                .missing()
                .missing()
                .number(own.mean() / everyone.mean())
                .number((own.mean() - everyone.mean()) / everyone.sd());
        explained(column, csv);
    }

    private static void levels(LevelColumn column, List<Persona> personas, Csv csv)
            throws IOException {
        List<Level> levels =
                column.levels().stream().filter(level -> !level.level().isEmpty()).toList();
        Base everyone = Base.of(column, 0);
        for (Level level : levels) {
            double usual = everyone.share(level.everyone());
            csv.missing().text("everyone");
            level(column, level.level(), everyone, level.everyone(), usual, csv);
            for (Persona persona : personas) {
                int segment = persona.segment().number();
                csv.number(segment).text(persona.name());
                long count = level.bySegment().of(segment);
                level(column, level.level(), Base.of(column, segment), count, usual, csv);
            }
        }
    }

    private static void level(
            ColumnProfile column, String level, Base base, long count, double usual, Csv csv)
            throws IOException {
        double share = base.share(count);
        about(column, level, csv);
        csv.number(base.n())
                .number(base.missing())
                .missing()
                .missing()
                .missing()
                .missing()
                .missing()
                .number(count)
                .number(share)
                .number(share / usual)
                .number(
                        2 * StrictMath.asin(Math.sqrt(share))
                                - 2 * StrictMath.asin(Math.sqrt(usual)));
        explained(column, csv);
    }

    private static void about(ColumnProfile column, String level, Csv csv) throws IOException {
        csv.text(column.column())
                .text(column.role().word())
                .text(column.feature() ? "yes" : "no")
                .text(level);
    }

    private static void explained(ColumnProfile column, Csv csv) throws IOException {
        csv.number(column.effect()).text(column.effectName()).end();
    }

    /// Customers of a segment (0: everyone) with and without a value.
    private record Base(long n, long missing) {
        static Base of(LevelColumn column, int segment) {
            long n = 0;
            long missing = 0;
            for (Level level : column.levels()) {
                long count = segment == 0 ? level.everyone() : level.bySegment().of(segment);
                if (level.level().isEmpty()) {
                    missing += count;
                } else {
                    n += count;
                }
            }
            return new Base(n, missing);
        }

        double share(long count) {
            return n == 0 ? Double.NaN : (double) count / n;
        }
    }
}
