package coterie.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactSumTest {
    @Test
    void emptySumIsZero() {
        assertThat(new ExactSum().value()).isZero();
    }

    @Test
    void tenTenthsAreOneWithinOneRounding() {
        double[] tenths = new double[10];
        Arrays.fill(tenths, 0.1);
        assertThat(ExactSum.of(tenths).value()).isEqualTo(1.0);
    }

    @Test
    void smallValuesSurviveAmongHugeOnes() {
        assertThat(ExactSum.of(1e300, 1.0, -1e300).value()).isEqualTo(1.0);
        assertThat(ExactSum.of(Double.MAX_VALUE, Double.MIN_VALUE, -Double.MAX_VALUE).value())
                .isEqualTo(Double.MIN_VALUE);
    }

    @Test
    void intermediateOverflowDoesNotMatterButTheResultMayOverflow() {
        double max = Double.MAX_VALUE;
        assertThat(ExactSum.of(max, max, max, -max, -max).value()).isEqualTo(max);
        assertThat(ExactSum.of(max, max).value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(ExactSum.of(-max, -max).value()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(ExactSum.of(max, Math.ulp(max) / 2).value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(ExactSum.of(max, Math.ulp(max) / 4).value()).isEqualTo(max);
    }

    @Test
    void tiesGoToTheEvenDouble() {
        double half = Math.ulp(1.0) / 2;
        assertThat(ExactSum.of(1.0, half).value()).isEqualTo(1.0);
        assertThat(ExactSum.of(Math.nextUp(1.0), half).value()).isEqualTo(1.0 + 2 * Math.ulp(1.0));
        assertThat(ExactSum.of(1.0, half, Double.MIN_VALUE).value()).isEqualTo(Math.nextUp(1.0));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0.1,
                -0.1,
                1,
                Double.MIN_VALUE,
                -Double.MIN_VALUE,
                Double.MIN_NORMAL,
                Double.MAX_VALUE,
                0x1.fffffffffffffp-1022,
                0x0.fffffffffffffp-1022,
                123456789.123
            })
    void oneValueIsItself(double value) {
        assertThat(ExactSum.of(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void valuesThatAreNoNumbersAreRefused(double value) {
        assertThatThrownBy(() -> new ExactSum().add(value))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void agreesWithDecimalArithmeticOnAnyMixture() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 400; round++) {
            double[] values = mixture(random, 1 + random.nextInt(40));
            BigDecimal exact =
                    Arrays.stream(values)
                            .mapToObj(BigDecimal::new)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(ExactSum.of(values).value()).isEqualTo(exact.doubleValue());
        }
    }

    @Test
    void orderAndSplitsDoNotMatter() {
        SplittableRandom random = new SplittableRandom(8);
        double[] values = mixture(random, 10_000);
        double expected = ExactSum.of(values).value();
        for (int round = 0; round < 20; round++) {
            shuffle(values, random);
            ExactSum[] parts = new ExactSum[1 + random.nextInt(9)];
            Arrays.setAll(parts, i -> new ExactSum());
            for (double value : values) {
                parts[random.nextInt(parts.length)].add(value);
            }
            ExactSum joined = new ExactSum();
            for (ExactSum part : parts) {
                joined.add(part);
            }
            assertThat(joined.value()).isEqualTo(expected);
        }
    }

    @Test
    void valuesAndTheirOppositesCancel() {
        SplittableRandom random = new SplittableRandom(9);
        double[] values = mixture(random, 5_000);
        ExactSum sum = ExactSum.of(values);
        shuffle(values, random);
        for (double value : values) {
            sum.add(-value);
        }
        assertThat(sum.value()).isZero();
    }

    @Test
    void manyLargestMantissasDoNotOverflowAWord() {
        double value = 0x1.fffffffffffffp31;
        ExactSum sum = new ExactSum();
        for (int i = 0; i < 1 << 20; i++) {
            sum.add(value);
        }
        assertThat(sum.value()).isEqualTo(value * (1 << 20));
    }

    private static double[] mixture(SplittableRandom random, int size) {
        double[] values = new double[size];
        Arrays.setAll(
                values,
                i -> (random.nextDouble() - 0.5) * Math.scalb(1.0, random.nextInt(2000) - 1000));
        return values;
    }

    private static void shuffle(double[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }
}
