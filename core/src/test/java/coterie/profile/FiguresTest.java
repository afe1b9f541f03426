package coterie.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    57309.7488 | 57,310
                    455.1133   | 455
                    60.3727    | 60.4
                    3.7455     | 3.75
                    5.4        | 5.40
                    0.29489    | 0.29
                    0.0041234  | 0.0041
                    0.00000123 | 0.0000012
                    0          | 0
                    -0.04      | -0.040
                    1e15       | 1,000,000,000,000,000
                    NaN        | not known
                    """)
    void numbersAreShort(double value, String text) {
        assertThat(Figures.of(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.0850746, 8.5 %", "1, 100 %", "0, 0 %", "0.99999, 100 %", "NaN, not known"})
    void sharesArePercent(double share, String text) {
        assertThat(Figures.percent(share)).isEqualTo(text);
    }
}
