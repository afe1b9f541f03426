package coterie.profile;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.recipe.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnWordsTest {
    @ParameterizedTest
    @CsvSource({
        "MntMeatProducts, SPEND, meat",
        "MntGoldProds, SPEND, gold",
        "NumDealsPurchases, PURCHASES, deals",
        "NumWebVisitsMonth, VISITS, web visits a month",
        "Marital_Status, DEMOGRAPHIC, marital status",
        "Kidhome, HOUSEHOLD, kids at home",
        "Income, INCOME, income",
        "spend, SPEND, spend",
        "Umsatz, MONEY, Umsatz",
        "Anzahl_Besuche, VISITS, Anzahl Besuche",
        "ID, ID, ID"
    })
    void columnNamesBecomePlainWords(String column, Role role, String words) {
        assertThat(ColumnWords.of(column, role)).isEqualTo(words);
    }

    @Test
    void purchasesOfOneKindAreToldFromAllPurchases() {
        assertThat(List.of("NumWebPurchases", "store_orders", "NumDealsPurchases"))
                .allMatch(column -> ColumnWords.isKind(column, Role.PURCHASES));
        assertThat(List.of("Orders", "num_purchases", "Bestellungen"))
                .noneMatch(column -> ColumnWords.isKind(column, Role.PURCHASES));
    }
}
