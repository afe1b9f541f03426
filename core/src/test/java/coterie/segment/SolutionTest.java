package coterie.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Matrix;
import coterie.kernel.Points;
import coterie.kernel.RowKeys;
import coterie.kernel.Rows;
import coterie.kernel.Scaling;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lloyd from given centres, on rows that can be followed by hand.
class SolutionTest {
    private static final Points POINTS = points(0, 1, 2, 10, 11, 12, 13);

    @Test
    void lloydEndsInTheMeansOfItsSegmentsInTheOrderOfTheCentres() {
        Solution found = Solution.from(POINTS, Matrix.ofRows(new double[] {9}, new double[] {3}));
        assertThat(found.labels()).isEqualTo(Labels.of(2, 1, 1, 1, 0, 0, 0, 0));
        assertThat(found.centres().at(0, 0)).isEqualTo(11.5);
        assertThat(found.centres().at(1, 0)).isEqualTo(1.0);
        assertThat(found.inertia()).isCloseTo(7.0, within(1e-12));
        assertThat(found.sizes()).containsExactly(4L, 3L);
    }

    @Test
    void fromItsOwnCentresItStaysWhereItIs() {
        Solution found = Solution.from(POINTS, Matrix.ofRows(new double[] {9}, new double[] {3}));
        assertThat(Solution.from(POINTS, found.centres())).isEqualTo(found);
    }

    @Test
    void aCentreThatNobodyIsNearKeepsItsPlace() {
        Solution found =
                Solution.from(
                        POINTS,
                        Matrix.ofRows(new double[] {1}, new double[] {11}, new double[] {1000}));
        assertThat(found.sizes()).containsExactly(3L, 4L, 0L);
        assertThat(found.centres().at(2, 0)).isEqualTo(1000);
    }

    @Test
    void bySizeTheLargestComesFirstAndNothingElseChanges() {
        Solution found = Solution.from(POINTS, Matrix.ofRows(new double[] {3}, new double[] {9}));
        Solution sorted = found.bySize();
        assertThat(sorted.sizes()).containsExactly(4L, 3L);
        assertThat(sorted.inertia()).isEqualTo(found.inertia());
        assertThat(sorted.labels()).isEqualTo(Labels.of(2, 1, 1, 1, 0, 0, 0, 0));
        assertThat(sorted.bySize()).isEqualTo(sorted);
    }

    @Test
    void itIsJudgedLikeACandidate() {
        Solution found = Solution.from(POINTS, Matrix.ofRows(new double[] {9}, new double[] {3}));
        Candidate judged = found.judged(POINTS, FitContext.of(42));
        assertThat(judged.k()).isEqualTo(2);
        assertThat(judged.sizes()).containsExactly(4L, 3L);
        assertThat(judged.inertia()).isEqualTo(found.inertia());
        assertThat(judged.silhouette().orElseThrow()).isBetween(.8, .9);
    }

    @Test
    void twoWaysToGroupTheSameRowsMeetInATable() {
        CrossTable table = CrossTable.of(Labels.of(2, 0, 0, 1, 1), Labels.of(3, 0, 1, 2, 2));
        assertThat(table.rows()).containsExactly("1", "2");
        assertThat(table.columns()).containsExactly("1", "2", "3");
        assertThat(table.counts()).containsExactly(List.of(1L, 1L, 0L), List.of(0L, 0L, 2L));
    }

    private static Points points(double... values) {
        Rows rows =
                new Rows() {
                    @Override
                    public long size() {
                        return values.length;
                    }

                    @Override
                    public int width() {
                        return 1;
                    }

                    @Override
                    public void scan(Sink sink) {
                        sink.accept(0, values.length, new double[][] {values});
                    }
                };
        return Points.of(rows, Scaling.none(1), RowKeys.ofFeatures(rows), List.of("x"));
    }
}
