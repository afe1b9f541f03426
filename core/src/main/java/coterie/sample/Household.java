package coterie.sample;

import java.util.List;

/// A kind of household planted in [Customers], with what is typical of it.
///
/// @param share of all customers
/// @param born birth year
/// @param income a year
/// @param kids mean number of small children
/// @param teens mean number of teenagers
/// @param spend mean spend on wines, fruits, meat, fish, sweets and gold
/// @param purchases mean number of purchases by deal, web, catalogue and store
/// @param visits mean number of visits to the web site a month
/// @param accepts chance to accept an ordinary campaign
record Household(
        double share,
        Around born,
        Around income,
        double kids,
        double teens,
        List<Double> spend,
        List<Double> purchases,
        double visits,
        double accepts) {

    /// A mean and a standard deviation.
    record Around(double mean, double sd) {}

    private static final Household YOUNG_FAMILY =
            new Household(
                    .42,
                    new Around(1972, 8),
                    new Around(34_500, 8500),
                    .85,
                    .4,
                    List.of(42.0, 5.0, 23.0, 8.0, 5.0, 15.0),
                    List.of(2.0, 2.1, .5, 3.2),
                    6.4,
                    .025);

    private static final Household PARENTS_OF_TEENS =
            new Household(
                    .24,
                    new Around(1963, 7),
                    new Around(55_500, 8000),
                    .15,
                    1.05,
                    List.of(440.0, 20.0, 130.0, 28.0, 21.0, 60.0),
                    List.of(4.2, 6.4, 3.0, 7.4),
                    5.8,
                    .06);

    private static final Household AFFLUENT_COUPLE =
            new Household(
                    .21,
                    new Around(1967, 12),
                    new Around(76_500, 8500),
                    .02,
                    .15,
                    List.of(610.0, 68.0, 450.0, 96.0, 70.0, 76.0),
                    List.of(1.3, 5.0, 5.9, 8.4),
                    2.8,
                    .2);

    private static final Household OLDER_SAVER =
            new Household(
                    .13,
                    new Around(1949, 5),
                    new Around(47_000, 7500),
                    .03,
                    .3,
                    List.of(190.0, 11.0, 62.0, 15.0, 11.0, 34.0),
                    List.of(2.6, 3.4, 1.3, 4.9),
                    5.1,
                    .045);

    private static final List<Household> ALL =
            List.of(YOUNG_FAMILY, PARENTS_OF_TEENS, AFFLUENT_COUPLE, OLDER_SAVER);

    /// Draws the kind of one household.
    static Household of(Dice dice) {
        return dice.pick(ALL, Household::share);
    }
}
