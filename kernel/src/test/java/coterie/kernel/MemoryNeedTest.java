package coterie.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import org.junit.jupiter.api.Test;

class MemoryNeedTest {
    @Test
    void tooManyRowsAreRefusedWithTheNumberThatWouldFit() {
        MemoryNeed need = MemoryNeed.of(100_000_000, 25, false);
        assertThatThrownBy(() -> need.checkAgainst(2_000_000_000L))
                .isInstanceOfSatisfying(
                        CoterieException.class,
                        fault -> assertThat(fault.code()).isEqualTo(FaultCode.OUT_OF_MEMORY))
                .hasMessageStartingWith("100000000 customers need about 20.0 GB")
                .hasMessageContaining("about 10000000 would fit");
        assertThatCode(() -> need.checkAgainst(20_000_000_000L)).doesNotThrowAnyException();
    }
}
