package coterie.segment;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.kernel.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossTableTest {
    @Test
    void twoWaysToGroupTheSameRowsMeetInATable() {
        CrossTable table = CrossTable.of(Labels.of(2, 0, 0, 1, 1), Labels.of(3, 0, 1, 2, 2));
        assertThat(table.rows()).containsExactly("1", "2");
        assertThat(table.columns()).containsExactly("1", "2", "3");
        assertThat(table.counts()).containsExactly(List.of(1L, 1L, 0L), List.of(0L, 0L, 2L));
    }
}
