package coterie.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShoppingBehaviourTest {
    @ParameterizedTest
    @MethodSource("coterie.testing.ReferenceData#shapes")
    void everyShapeOfTheFileIsPreparedToTheSameCustomers(String shape) {
        try (Workbench bench = Workbench.real(shape)) {
            Prepared prepared = bench.shipped("shopping-behaviour");
            assertThat(prepared.ledger().lines())
                    .extracting(
                            Ledger.Line::rowsAfter,
                            line -> line.revenueAfter().orElseThrow().toPlainString())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(2240L, "1356988"),
                            org.assertj.core.groups.Tuple.tuple(2216L, "1345279"),
                            org.assertj.core.groups.Tuple.tuple(2216L, "1345279"),
                            org.assertj.core.groups.Tuple.tuple(2213L, "1343339"),
                            org.assertj.core.groups.Tuple.tuple(2212L, "1343277"));
            assertThat(prepared.table().rows()).isEqualTo(2212);
            assertThat(prepared.id()).contains("ID");
            assertThat(prepared.columns())
                    .extracting(Prepared.PreparedColumn::name)
                    .contains("ID", "Year_Birth", "Dt_Customer", "MntGoldProds", "Age");
            var scaler = prepared.fitted().scaler();
            assertThat(scaler.features()).hasSize(12).startsWith("Age", "Income", "MntWines");
            assertThat(scaler.centres().get(0)).isCloseTo(56.08, within(0.01));
            assertThat(prepared.alarms()).isEmpty();
        }
    }
}
