package coterie.claim;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.claim.Claims.Checked;
import coterie.claim.Claims.Status;
import coterie.claim.Facts.Answers;
import coterie.claim.Facts.FactColumn;
import coterie.claim.Facts.Group;
import coterie.recipe.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {
    private static final List<FactColumn> COLUMNS =
            List.of(
                    new FactColumn("Age", Role.AGE),
                    new FactColumn("Income", Role.INCOME),
                    new FactColumn("MntWines", Role.SPEND),
                    new FactColumn("MntMeatProducts", Role.SPEND),
                    new FactColumn("NumDealsPurchases", Role.PURCHASES),
                    new FactColumn("NumStorePurchases", Role.PURCHASES),
                    new FactColumn("Kidhome", Role.HOUSEHOLD),
                    new FactColumn("Teenhome", Role.HOUSEHOLD),
                    new FactColumn("Response", Role.OUTCOME),
                    new FactColumn("Marital_Status", Role.DEMOGRAPHIC));

    private static final List<Double> REVENUE = List.of(1.0, .074, .315, .611);

    /// Study 2's segments, with the campaign answers of study 1's largest two.
    private static final Facts FACTS =
            new Facts(
                    2240,
                    2212,
                    Optional.of(.29489),
                    Optional.of(3.0 / 11),
                    COLUMNS,
                    group(
                            0,
                            "everyone",
                            2212,
                            List.of(56.1, 51959., 305., 167., 2.32, 5.81, .44, .51, .15),
                            860,
                            1352,
                            163),
                    List.of(
                            group(
                                    1,
                                    "Low-spending homes with kids",
                                    1007,
                                    List.of(53.4, 34828.4, 39.2, 21.7, 1.95, 3.18, .77, .45, .086),
                                    398,
                                    609,
                                    58),
                            group(
                                    2,
                                    "Web-buying homes with teens",
                                    609,
                                    List.of(
                                            60.3727,
                                            57309.7488,
                                            455.1133,
                                            129.2939,
                                            3.7455,
                                            7.7,
                                            .2874,
                                            .8489,
                                            .14),
                                    240,
                                    369,
                                    57),
                            group(
                                    3,
                                    "High-spending homes without kids",
                                    596,
                                    List.of(
                                            56.2, 75436., 601.9, 451.2, 1.5, 8.3, .0487, .2466,
                                            .27),
                                    222,
                                    374,
                                    48)));

    private static Group group(
            int number,
            String name,
            long size,
            List<Double> values,
            long married,
            long other,
            long thirdCampaign) {
        Map<String, Double> means = new LinkedHashMap<>();
        for (int column = 0; column < values.size(); column++) {
            means.put(COLUMNS.get(column).name(), values.get(column));
        }
        return new Group(
                number,
                name,
                size,
                Optional.of(REVENUE.get(number)),
                means,
                Map.of("Marital_Status", Map.of("Married", married, "Single", other)),
                Map.of(
                        "AcceptedCmp3", new Answers(size, thirdCampaign, 76),
                        "AcceptedCmp5", new Answers(size, number == 1 ? 0 : 9, 76)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Segment 2 has 609 customers.                                          | TRUE
                    In all, 2240 customers were read.                                     | TRUE
                    2212 records were read.                                               | FALSE
                    The silhouette is 0.29.                                               | TRUE
                    The silhouette is 0.5.                                                | FALSE
                    The break-even rate is 27.3 %.                                        | TRUE
                    A contact breaks even at 33 %.                                        | FALSE
                    Segment 2 has 670 customers.                                          | FALSE
                    Segment 1 makes up 45.5 % of customers.                               | TRUE
                    Segment 1 represents 55 % of the customers.                           | FALSE
                    The average income of segment 2 is 57,310.                            | TRUE
                    The average income of segment 2 is 75,436.                            | FALSE
                    Segment 3 has an average income of $75,436.                           | TRUE
                    Segment 3 earns less than 60,000.                                     | FALSE
                    Segment 3 earns more than 70,000.                                     | TRUE
                    Segment 2 shows a 75% acceptance rate for campaign 3.                 | FALSE
                    Segment 2 shows a 9.4 % acceptance rate for campaign 3.               | TRUE
                    In segment 2, campaign 3 makes up 75 % of the acceptances.            | TRUE
                    In segment 2, campaign 3 makes up 9 % of all acceptances.             | FALSE
                    9.4 % of segment 2 accepted campaign 3.                               | TRUE
                    Segment 2 lives with grown kids and no teens.                         | FALSE
                    Segment 3 has no kids.                                                | TRUE
                    Segment 1 has no kids.                                                | FALSE
                    Segment 2 lives with teens.                                           | TRUE
                    Segment 3 lives with teenagers.                                       | FALSE
                    Segment 3 has the highest income.                                     | TRUE
                    Segment 1 has the highest income.                                     | FALSE
                    Segment 1 has the lowest income.                                      | TRUE
                    Segment 1 is the largest segment.                                     | TRUE
                    Segment 3 is the largest segment.                                     | FALSE
                    Segment 3 is the smallest group.                                      | TRUE
                    Segment 3 spends the most on wines.                                   | TRUE
                    Segment 2 spends the most on meat.                                    | FALSE
                    Segment 2 spends 455 on wine.                                         | TRUE
                    Segment 2 spends 602 on wine.                                         | FALSE
                    Segment 3 spends about 600 on wines.                                  | TRUE
                    Segment 3 spends around 400 on wines.                                 | FALSE
                    Segment 2 uses 3.7 coupons on average.                                | TRUE
                    Segment 2 uses 1.5 coupons on average.                                | FALSE
                    Customers in segment 2 are 60.4 years old on average.                 | TRUE
                    Customers in segment 2 are 53 years old on average.                   | FALSE
                    39.5 % of segment 1 are married.                                      | TRUE
                    64 % of segment 1 are married.                                        | FALSE
                    Segment 1 is mostly married.                                          | FALSE
                    Segment 1 is mostly single.                                           | TRUE
                    Segment 3 earns more than segment 1.                                  | TRUE
                    Segment 1 spends more on meat than segment 3.                         | FALSE
                    Segment 3 earns twice as much as segment 1.                           | TRUE
                    Segment 2 earns three times as much as segment 1.                     | FALSE
                    The Web-buying homes with teens earn 57,310 on average.               | TRUE
                    The second group has 609 customers.                                   | TRUE
                    The first group has 609 customers.                                    | FALSE
                    Overall, the average income is 51,959.                                | TRUE
                    Overall, the average income is 5,196.                                 | FALSE
                    27 % of segment 3 answered the last campaign.                         | TRUE
                    12 % of segment 3 answered the last campaign.                         | FALSE
                    Segment 3 earns 61.1 % of the revenue.                                | TRUE
                    Segment 3 earns 26.9 % of the revenue.                                | FALSE
                    61.1 % of the revenue comes from homes of wine lovers.                | NOT_CHECKABLE
                    61.1 % of all revenue comes from segment 3.                           | TRUE
                    Segment 1 brings 61.1 %.                                              | FALSE
                    Segment 3 brings the most revenue.                                    | TRUE
                    “High-spending homes without kids” are 26.9 %.                        | TRUE
                    Three groups among 2,212 customers: segment 3 are 45.5 %.             | FALSE
                    In segment 1 income is 33 % below the average.                        | TRUE
                    In segment 1 income is 33 % above the average.                        | FALSE
                    In segment 1 income is 12 % below the average.                        | FALSE
                    Segment 3 earns 61.1 %.                                               | NOT_CHECKABLE
                    Segment 3 earns 61.1 % more.                                          | NOT_CHECKABLE
                    670 in segment 2 accepted campaign 3.                                 | NOT_CHECKABLE
                    Segment 9 has 12 customers.                                           | FALSE
                    Segment 9 loves walks.                                                | NOT_CHECKABLE
                    About half of the customers are in segment 1.                         | TRUE
                    About half of the customers are in segment 3.                         | FALSE
                    A quarter of all customers belong to segment 3.                       | TRUE
                    More than half of the customers are in segment 1.                     | FALSE
                    Half of the customers in segment 1 love walks.                        | NOT_CHECKABLE
                    Nobody in segment 1 accepted campaign 5.                              | TRUE
                    Nobody in segment 2 accepted campaign 5.                              | FALSE
                    Segment 2 loves long walks on the beach.                              | NOT_CHECKABLE
                    Our brand is great.                                                   | NOT_CHECKABLE
                    """)
    void claimsAreJudgedByTheNumbers(String text, Status status) {
        List<Checked> checked = Claims.check(text, FACTS);
        Status worst =
                checked.stream().map(Checked::status).anyMatch(Status.FALSE::equals)
                        ? Status.FALSE
                        : checked.getFirst().status();
        assertThat(worst).as(() -> checked.toString()).isEqualTo(status);
    }

    @Test
    void theRightNumberStandsBesideAFalseClaimWithItsBase() {
        Checked claim =
                Claims.check("Segment 2 shows a 75% acceptance rate for campaign 3.", FACTS)
                        .getFirst();
        assertThat(claim.found()).contains("9.4 %").contains("57 of 609");
        assertThat(claim.because()).contains("responded of reached");
    }

    @Test
    void theReportsOwnHeadlineIsRead() {
        assertThat(
                        Claims.check(
                                "Three groups among 2,212 customers: “High-spending homes without kids” are 26.9 % and bring 61.1 % of the revenue",
                                FACTS))
                .extracting(Checked::status)
                .containsExactly(Status.TRUE, Status.TRUE);
    }

    @Test
    void aSegmentThatIsNotThereIsSaidAndStaysUntilAnotherIsNamed() {
        List<Checked> checked =
                Claims.check("Segment 9 is here. It has 12 customers. Segment 2 has 609.", FACTS);
        assertThat(checked.get(1).found()).isEqualTo("there is no segment 9");
        assertThat(checked.get(1).because()).isEqualTo("this study has 3 segments");
        assertThat(Claims.check("Segment 1 has 7 customers.", FACTS).getFirst().found())
                .isEqualTo("segment 1: 1,007");
    }

    @Test
    void everySentenceOfATextIsAccountedFor() {
        assertThat(
                        Claims.check(
                                "Segment 2 has 609 customers. It loves wine!\nSegment 3 has no kids.",
                                FACTS))
                .extracting(Checked::status)
                .containsExactly(Status.TRUE, Status.NOT_CHECKABLE, Status.TRUE);
    }
}
