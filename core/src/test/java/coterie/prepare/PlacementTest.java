package coterie.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.engine.dialect.SqlDialect;
import coterie.fault.CoterieException;
import coterie.model.FittedText;
import coterie.prepare.select.PlacementSelect;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final String RECIPE =
            """
            recipe: test
            steps:
              - fill: { Income: median }
              - derive: { Wealth: Income * 2 }
              - keep: Wealth < 100
            features: [Wealth, age]
            transform: { log: age }
            """;

    private static final String CUSTOMERS =
            """
            id,Income,Age,town
            a1,10,30,x
            b2,,40,y
            c3,30,50,z
            d4,60,20,z
            """;

    private static List<String> placed(Workbench bench, FittedPreparation fitted) {
        String sql =
                new PlacementSelect(fitted, bench.reading().columns(), SqlDialect.duckDb()).sql();
        var answer = bench.engine().query(sql);
        return answer.rows().stream()
                .map(row ->
                        String.join(
                                "|",
                                IntStream.range(0, answer.columns().size())
                                        .mapToObj(row::text)
                                        .toList()))
                .toList();
    }

    @Test
    void everyRowOfANewFileIsPlacedOrGivenTheStepThatDropsIt() {
        try (Workbench bench = Workbench.csv(CUSTOMERS);
                Workbench next = Workbench.csv("AGE,ID,INCOME\n30,7,10\n,8,9\n40,9,\n41,10,70\n")) {
            Prepared prepared = bench.prepare(RECIPE);
            assertThat(prepared.table().rows()).isEqualTo(3);
            FittedPreparation fitted = prepared.fitted();
            assertThat(fitted.scaler().columns()).containsExactly("Wealth", "log1p(age)");
            assertThat(placed(bench, fitted))
                    .containsExactly(
                            "1|a1|20|3.4339872044851463|",
                            "2|b2|60|3.713572066704308|",
                            "3|c3|60|3.9318256327243257|",
                            "4|d4|120|3.044522437723423|keep Wealth < 100");
            assertThat(placed(next, fitted))
                    .containsExactly(
                            "1|7|20|3.4339872044851463|",
                            "2|8|18||missing age",
                            "3|9|60|3.713572066704308|",
                            "4|10|140|3.7376696182833684|keep Wealth < 100");
        }
    }

    @Test
    void readsBackFromItsTextEqual() {
        try (Workbench bench = Workbench.csv(CUSTOMERS)) {
            FittedPreparation fitted = bench.prepare(RECIPE).fitted();
            assertThat(FittedText.read(FittedText.write(fitted))).isEqualTo(fitted);
            assertThatThrownBy(() -> FittedText.read("{\"recipe\": 3}"))
                    .isInstanceOf(CoterieException.class)
                    .hasMessageContaining("Fit the model again");
        }
    }

    @Test
    void saysWhichColumnOfTheNewFileDoesNotFit() {
        try (Workbench bench = Workbench.csv(CUSTOMERS);
                Workbench without = Workbench.csv("id,Incomes,Age\n1,2,3\n");
                Workbench words = Workbench.csv("id,Income,Age\n1,2,old\n2,3,young\n")) {
            FittedPreparation fitted = bench.prepare(RECIPE).fitted();
            assertThatThrownBy(() -> placed(without, fitted))
                    .hasMessageContaining("wants a column \"Income\"")
                    .hasMessageContaining("Nearest: Incomes");
            assertThatThrownBy(() -> placed(words, fitted))
                    .hasMessageContaining("\"Age\" is text in this file");
        }
    }
}
