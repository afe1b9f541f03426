package coterie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.fault.Alarm;
import coterie.intake.Reading.RowCounts;
import coterie.recipe.Role;
import coterie.recipe.expression.Kind;
import coterie.testing.ReferenceData;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RealFilesTest {
    /// The columns all four shapes have, as the semicolon shape calls them, in one order.
    private static final String SHARED =
            "ID, Year_Birth, Education, Marital_Status, Income, Kidhome, Teenhome, Dt_Customer,"
                    + " Recency, MntWines, MntFruits, MntMeatProducts, MntFishProducts,"
                    + " MntSweetProducts, MntGoldProds, NumDealsPurchases, NumWebPurchases,"
                    + " NumCatalogPurchases, NumStorePurchases, NumWebVisitsMonth, AcceptedCmp1,"
                    + " AcceptedCmp2, AcceptedCmp3, AcceptedCmp4, AcceptedCmp5, Complain, Response";

    private static final String SHARED_IN_COMMA =
            "id, YearBirth, Education, MaritalStatus, Income, Kidhome, Teenhome, DtCustomer,"
                    + " Recency, MntWines, MntFruits, MntMeatProducts, MntFishProducts,"
                    + " MntSweetProducts, MntGoldProducts, NumDealsPurchases, NumWebPurchases,"
                    + " NumCatalogPurchases, NumStorePurchases, NumWebVisitsMonth, AcceptedCmp1,"
                    + " AcceptedCmp2, AcceptedCmp3, AcceptedCmp4, AcceptedCmp5, Complain, Response";

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @MethodSource("coterie.testing.ReferenceData#shapes")
    void everyShapeOfTheCustomerFileIsTheSameCustomers(String shape) {
        desk.read(ReferenceData.data(ReferenceData.CUSTOMERS), ReadOptions.NONE);
        List<String> expected = desk.lines("SELECT " + SHARED + " FROM customers ORDER BY ID");

        Reading reading = desk.read(ReferenceData.data(shape), ReadOptions.NONE);

        assertThat(reading.rows()).isEqualTo(new RowCounts(2240, 2240, 0, 0));
        assertThat(reading.rejects()).isEmpty();
        String columns = shape.contains("comma") ? SHARED_IN_COMMA : SHARED;
        assertThat(desk.lines("SELECT " + columns + " FROM customers ORDER BY ID"))
                .isEqualTo(expected);
        assertThat(
                        desk.lines(
                                "SELECT count(*), count(DISTINCT ID), sum(Income), count(*) -"
                                        + " count(Income) FROM customers"))
                .containsExactly("2240|2240|115779909|24");
        String joined = shape.contains("comma") ? "DtCustomer" : "Dt_Customer";
        assertThat(desk.lines("SELECT min(%s), max(%s) FROM customers".formatted(joined, joined)))
                .containsExactly("2012-07-30|2014-06-29");
    }

    @Test
    void theSemicolonShapeKeepsItsNamesOrderAndEvidence() {
        Reading reading = desk.read(customers("semicolon-bom-iso.csv"), ReadOptions.NONE);

        assertThat(Desk.names(reading)).hasSize(29).startsWith("ID", "Year_Birth", "Education");
        assertThat(desk.lines("SELECT ID, Income, Dt_Customer, MntWines FROM customers LIMIT 2"))
                .containsExactly("5524|58138|2012-09-04|635", "2174|46344|2014-03-08|11");
        assertThat(reading.dialect().settings())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "encoding", "utf-8",
                                "delimiter", ";",
                                "quote", "\"",
                                "header", "yes",
                                "line_end", "crlf"));
        assertThat(reading.dialect().evidence()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(reading.fingerprint()).hasSize(64);
    }

    @Test
    void theRolesOfTheCustomerFileAreUnderstood() {
        Reading reading = desk.read(customers("semicolon-bom-iso.csv"), ReadOptions.NONE);

        assertThat(roles(reading))
                .containsEntry("ID", Role.ID)
                .containsEntry("Year_Birth", Role.BIRTH_YEAR)
                .containsEntry("Education", Role.DEMOGRAPHIC)
                .containsEntry("Marital_Status", Role.DEMOGRAPHIC)
                .containsEntry("Income", Role.INCOME)
                .containsEntry("Kidhome", Role.HOUSEHOLD)
                .containsEntry("Teenhome", Role.HOUSEHOLD)
                .containsEntry("Dt_Customer", Role.DATE)
                .containsEntry("Recency", Role.RECENCY)
                .containsEntry("MntWines", Role.SPEND)
                .containsEntry("MntGoldProds", Role.SPEND)
                .containsEntry("NumDealsPurchases", Role.PURCHASES)
                .containsEntry("NumStorePurchases", Role.PURCHASES)
                .containsEntry("NumWebVisitsMonth", Role.VISITS)
                .containsEntry("AcceptedCmp1", Role.CAMPAIGN)
                .containsEntry("Complain", Role.COMPLAINT)
                .containsEntry("Z_CostContact", Role.CONSTANT)
                .containsEntry("Z_Revenue", Role.CONSTANT)
                .containsEntry("Response", Role.OUTCOME);
        assertThat(reading.columns()).allSatisfy(c -> assertThat(c.roleReason()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"semicolon-bom-iso.csv, 358, 176, 182", "comma-currency-mdy.csv, 0, 0, 47"})
    void customersWhoDifferOnlyInTheirIdAreCounted(
            String shape, long rows, long groups, long surplus) {
        Reading reading = desk.read(customers(shape), ReadOptions.NONE);

        Alarm twins = alarm(reading, "twins");
        assertThat(twins.numbers()).containsEntry("surplus", surplus);
        if (rows > 0) {
            assertThat(twins.numbers()).containsEntry("rows", rows).containsEntry("groups", groups);
        }
    }

    @Test
    void constantsAndTheIncomeOfSixSixesAreSuspected() {
        Reading reading = desk.read(customers("semicolon-bom-iso.csv"), ReadOptions.NONE);

        assertThat(alarm(reading, "constant-columns").numbers())
                .containsEntry("columns", List.of("Z_CostContact", "Z_Revenue"));
        assertThat(alarm(reading, "sentinel").numbers())
                .containsEntry("column", "Income")
                .containsEntry("value", 666_666.0)
                .containsEntry("rows", 1L);
    }

    @Test
    void datesSayWhyTheirOrderIsSure() {
        assertThat(
                        Desk.column(
                                        desk.read(customers("tab-dmy.csv"), ReadOptions.NONE),
                                        "Dt_Customer")
                                .note())
                .startsWith("dates day-month-year")
                .contains("values have a day above 12");
        assertThat(
                        Desk.column(
                                        desk.read(
                                                customers("comma-currency-mdy.csv"),
                                                ReadOptions.NONE),
                                        "DtCustomer")
                                .note())
                .startsWith("dates month-day-year");
    }

    @Test
    void incomesInCurrencyAreNumbersAndSayHowTheyWereWritten() {
        Reading reading = desk.read(customers("comma-currency-mdy.csv"), ReadOptions.NONE);

        Column income = Desk.column(reading, "Income");
        assertThat(income.type()).isEqualTo(Kind.INTEGER);
        assertThat(income.missing()).isEqualTo(24);
        assertThat(income.note()).contains("\"$84,835.00\"", "2,216 with a currency", "all whole");
    }

    @Test
    void theSalesOrdersAreReadFromTheirWorkbook() {
        Reading reading =
                desk.read(
                        ReferenceData.data("sales-orders/new-1000-sales-records.xlsx"),
                        ReadOptions.NONE);

        assertThat(reading.rows()).isEqualTo(new RowCounts(1000, 1000, 0, 0));
        assertThat(reading.columns()).hasSize(19);
        assertThat(Desk.column(reading, "Order Date").type()).isEqualTo(Kind.DATE);
        assertThat(Desk.column(reading, "Ship Date").type()).isEqualTo(Kind.DATE);
        assertThat(Desk.column(reading, "Total Revenue").type()).isEqualTo(Kind.NUMBER);
        assertThat(Desk.column(reading, "Order ID").role()).isEqualTo(Role.ID);
        assertThat(Desk.column(reading, "Order Ship Days").type()).isEqualTo(Kind.TEXT);
    }

    @Test
    void theMallCustomersAreRead() {
        Reading reading =
                desk.read(ReferenceData.data("mall/mall-customers.csv"), ReadOptions.NONE);

        assertThat(reading.rows()).isEqualTo(new RowCounts(200, 200, 0, 0));
        assertThat(roles(reading))
                .containsEntry("CustomerID", Role.ID)
                .containsEntry("Gender", Role.DEMOGRAPHIC)
                .containsEntry("Age", Role.AGE)
                .containsEntry("Annual Income (k$)", Role.INCOME)
                .containsEntry("Spending Score (1-100)", Role.NUMBER);
    }

    private static Path customers(String shape) {
        return ReferenceData.data("customer-personality/" + shape);
    }

    private static Alarm alarm(Reading reading, String code) {
        return reading.alarms().stream()
                .filter(alarm -> alarm.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Role> roles(Reading reading) {
        return reading.columns().stream()
                .collect(java.util.stream.Collectors.toMap(Column::name, Column::role));
    }
}
