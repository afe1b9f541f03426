package coterie.sample;

import coterie.recipe.expression.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// Households of a food and wine shop: 29 columns, four planted kinds, and the flaws real files
/// have.
///
/// About 1 % of the incomes are missing; a few customers have an impossible birth year (1899), an
/// odd marital status (YOLO, Absurd, Alone) or an income of 666,666, always at the same row
/// numbers; two columns are constant.
final class Customers implements Sample {
    private static final String HEADER =
            "ID,Year_Birth,Education,Marital_Status,Income,Kidhome,Teenhome,Dt_Customer,Recency,"
                    + "MntWines,MntFruits,MntMeatProducts,MntFishProducts,MntSweetProducts,"
                    + "MntGoldProds,NumDealsPurchases,NumWebPurchases,NumCatalogPurchases,"
                    + "NumStorePurchases,NumWebVisitsMonth,AcceptedCmp3,AcceptedCmp4,AcceptedCmp5,"
                    + "AcceptedCmp1,AcceptedCmp2,Complain,Z_CostContact,Z_Revenue,Response";

    private static final LocalDate FIRST_DAY = LocalDate.of(2012, 7, 30);
    private static final int DAYS = 700;
    private static final List<byte[]> DATES =
            IntStream.range(0, DAYS)
                    .mapToObj(day -> Lines.word(FIRST_DAY.plusDays(day).toString()))
                    .toList();
    private static final List<byte[]> EDUCATION =
            words("Graduation", "PhD", "Master", "2n Cycle", "Basic");
    private static final List<byte[]> MARITAL =
            words("Married", "Together", "Single", "Divorced", "Widow", "YOLO", "Absurd", "Alone");
    private static final int COUPLES = 2;
    private static final int YOLO = 5;
    private static final int ABSURD = 6;
    private static final int ALONE = 7;

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public String about() {
        return "Households of a food and wine shop: 29 columns, four planted kinds, real flaws.";
    }

    @Override
    public SequencedMap<String, Kind> columns() {
        return Columns.whole(
                HEADER,
                Map.of(
                        "Education",
                        Kind.TEXT,
                        "Marital_Status",
                        Kind.TEXT,
                        "Dt_Customer",
                        Kind.DATE));
    }

    @Override
    public long defaultRows() {
        return 2000;
    }

    @Override
    public void write(long rows, long seed, OutputStream out) throws IOException {
        Lines lines = new Lines(out);
        lines.header(HEADER);
        Dice dice = new Dice();
        for (long row = 0; row < rows; row++) {
            dice.row(seed, row);
            customer(row, dice, lines);
        }
        lines.flush();
    }

    private static void customer(long row, Dice dice, Lines lines) throws IOException {
        Household kind = Household.of(dice);
        lines.number(row * 5 + 1 + dice.below(5));
        int born = dice.around(kind.born().mean(), kind.born().sd(), 1936, 1996);
        lines.number(row % 997 == 23 ? 1899 : born);
        lines.text(education(born, dice));
        int marital = marital(row, born, dice);
        lines.text(MARITAL.get(marital));
        double wealth = income(row, kind, dice, lines);
        lines.number(Math.min(2, dice.events(kind.kids())));
        lines.number(Math.min(2, dice.events(kind.teens())));
        lines.text(DATES.get(dice.below(DAYS)));
        int recency = dice.below(100);
        lines.number(recency);
        double taste = StrictMath.exp(.3 * wealth + .25 * dice.normal());
        for (double mean : kind.spend()) {
            lines.number(dice.amount(mean * taste, .6));
        }
        double habit = StrictMath.exp(.15 * wealth);
        for (double mean : kind.purchases()) {
            lines.number(dice.events(mean * habit));
        }
        lines.number(dice.events(kind.visits()));
        answers(recency, marital < COUPLES, kind, dice, lines);
        lines.end();
    }

    private static byte[] education(int born, Dice dice) {
        double doctorate = born < 1965 ? .29 : .15;
        return EDUCATION.get(dice.pick(.5, doctorate, .165, .09));
    }

    /// Position in [#MARITAL].
    private static int marital(long row, int born, Dice dice) {
        if (row % 1103 == 41) {
            return YOLO;
        }
        if (row % 1103 == 57) {
            return ABSURD;
        }
        if (row % 701 == 11) {
            return ALONE;
        }
        double widowed = born < 1955 ? .12 : .01;
        return dice.pick(.385, .26, .215 - widowed / 2, .14 - widowed / 2);
    }

    /// Writes the income; gives how rich the household is among its kind, in standard deviations.
    private static double income(long row, Household kind, Dice dice, Lines lines) {
        double wealth = dice.normal();
        double income = Math.max(2500, kind.income().mean() + kind.income().sd() * wealth);
        if (dice.chance(.01)) {
            lines.missing();
        } else {
            lines.number(row % 2003 == 77 ? 666_666 : (long) income);
        }
        return wealth;
    }

    /// Campaigns 3, 4, 5, 1, 2, the complaint, the constants, and the answer to the last campaign:
    /// likelier of those who bought lately, live alone or answered before.
    private static void answers(
            int recency, boolean couple, Household kind, Dice dice, Lines lines) {
        int accepted = 0;
        accepted += flag(dice.chance(.07), lines);
        accepted += flag(dice.chance(kind.accepts() * 1.1), lines);
        accepted += flag(dice.chance(kind.accepts() * 1.2), lines);
        accepted += flag(dice.chance(kind.accepts()), lines);
        accepted += flag(dice.chance(kind.accepts() * .2), lines);
        flag(dice.chance(.009), lines);
        lines.number(3).number(11);
        double chance = .05 + .17 * accepted + (recency < 33 ? .08 : 0) + (couple ? 0 : .06);
        flag(dice.chance(chance), lines);
    }

    private static int flag(boolean yes, Lines lines) {
        int flag = yes ? 1 : 0;
        lines.number(flag);
        return flag;
    }

    private static List<byte[]> words(String... words) {
        return List.of(words).stream().map(Lines::word).toList();
    }
}
