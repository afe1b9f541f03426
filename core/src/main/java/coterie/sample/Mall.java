package coterie.sample;

import coterie.recipe.expression.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Visitors of a shopping mall: five columns, five planted groups in income and spending score.
final class Mall implements Sample {
    private static final String HEADER =
            "CustomerID,Gender,Age,Annual Income (k$),Spending Score (1-100)";

    private static final byte[] FEMALE = Lines.word("Female");
    private static final byte[] MALE = Lines.word("Male");

    private record Group(double share, double age, double ageSd, double income, double score) {}

    private static final List<Group> GROUPS =
            List.of(
                    new Group(.4, 43, 15, 55, 50),
                    new Group(.2, 33, 4, 87, 82),
                    new Group(.17, 41, 11, 88, 17),
                    new Group(.12, 25, 5, 26, 79),
                    new Group(.11, 45, 13, 26, 21));

    @Override
    public String name() {
        return "mall";
    }

    @Override
    public String about() {
        return "Visitors of a shopping mall: five columns, five planted groups.";
    }

    @Override
    public SequencedMap<String, Kind> columns() {
        return Columns.whole(HEADER, Map.of("Gender", Kind.TEXT));
    }

    @Override
    public long defaultRows() {
        return 200;
    }

    @Override
    public void write(long rows, long seed, OutputStream out) throws IOException {
        Lines lines = new Lines(out);
        lines.header(HEADER);
        Dice dice = new Dice();
        for (long row = 0; row < rows; row++) {
            dice.row(seed, row);
            Group group = dice.pick(GROUPS, Group::share);
            lines.number(row + 1);
            lines.text(dice.chance(.56) ? FEMALE : MALE);
            lines.number(dice.around(group.age(), group.ageSd(), 18, 70));
            lines.number(dice.around(group.income(), 8, 15, 137));
            lines.number(dice.around(group.score(), 8, 1, 100));
            lines.end();
        }
        lines.flush();
    }
}
