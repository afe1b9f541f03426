package coterie.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedRowsTest {
    private static final Seed SEED = Seed.of(3);

    @Test
    void equalRowsAreOneWithTheirNumberAsWeight() {
        Points points = Tables.raw(Rows.of(answers(5_000)));
        WeightedRows weighted = WeightedRows.of(points, SEED, 100).orElseThrow();
        assertThat(weighted.size()).isEqualTo(12);
        assertThat(IntStream.of(weighted.weights()).sum()).isEqualTo(5_000);
        for (int i = 0; i < weighted.size(); i++) {
            assertThat(weighted.weights()[i]).isEqualTo(countOf(points, weighted.rows()[i]));
        }
    }

    @Test
    void rowsThatAllDifferAreThemselvesInTheOrderOfTheSeed() {
        double[][] rows =
                IntStream.range(0, 700).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
        Points points = Tables.raw(Rows.of(rows));
        WeightedRows weighted = WeightedRows.of(points, SEED, 700).orElseThrow();
        assertThat(weighted.rows()).isEqualTo(points.keys().order(SEED));
        assertThat(weighted.weights()).containsOnly(1);
    }

    @Test
    void moreDifferentRowsThanThereIsRoomForAreNotGathered() {
        Points points = Tables.raw(Rows.of(answers(5_000)));
        assertThat(WeightedRows.of(points, SEED, 12)).isPresent();
        assertThat(WeightedRows.of(points, SEED, 11)).isEqualTo(Optional.empty());
    }

    @Test
    void zeroHasNoSign() {
        Points points = Tables.raw(Rows.of(new double[] {0.0}, new double[] {-0.0}));
        assertThat(WeightedRows.of(points, SEED, 2).orElseThrow().weights()).containsExactly(2);
    }

    /// Three answers to one question, four to another.
    private static double[][] answers(int customers) {
        SplittableRandom random = new SplittableRandom(8);
        double[][] rows = new double[customers][];
        Arrays.setAll(rows, i -> new double[] {random.nextInt(3), random.nextInt(4)});
        return rows;
    }

    private static int countOf(Points points, int row) {
        Chunk home = points.chunk(row / Chunk.ROWS);
        int found = 0;
        for (int other = 0; other < points.size(); other++) {
            Chunk chunk = points.chunk(other / Chunk.ROWS);
            boolean equal = true;
            for (int j = 0; j < points.width(); j++) {
                equal &= chunk.at(other % Chunk.ROWS, j) == home.at(row % Chunk.ROWS, j);
            }
            found += equal ? 1 : 0;
        }
        return found;
    }
}
