package coterie.profile.rule;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.profile.rule.DecisionTree.Leaf;
import coterie.profile.rule.DecisionTree.Node;
import coterie.profile.rule.DecisionTree.Split;
import coterie.recipe.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTreeTest {
    private static final double[][] COLUMNS = {{1, 2, 3, 10, 11, 12}, {5, 1, 4, 2, 6, 3}};

    @Test
    void theColumnThatSeparatesIsCutAtTheShortestNumberBetween() {
        Node tree = DecisionTree.grow(COLUMNS, new int[] {0, 0, 0, 1, 1, 1}, 2, 3, 1);
        assertThat(tree).isEqualTo(new Split(0, 10, new Leaf(0), new Leaf(1)));
    }

    @Test
    void oneClassIsOneLeaf() {
        assertThat(DecisionTree.grow(COLUMNS, new int[] {1, 1, 1, 1, 1, 1}, 2, 3, 1))
                .isEqualTo(new Leaf(1));
    }

    @Test
    void missingValuesGoWithTheHighOnes() {
        double[][] columns = {{1, 2, 3, 10, 11, Double.NaN}};
        Node tree = DecisionTree.grow(columns, new int[] {0, 0, 0, 1, 1, 1}, 2, 1, 1);
        assertThat(DecisionTree.predict(tree, new double[] {Double.NaN})).isEqualTo(1);
    }

    @Test
    void aLeafIsNeverSmallerThanAsked() {
        Node tree = DecisionTree.grow(COLUMNS, new int[] {0, 1, 1, 1, 1, 1}, 2, 3, 4);
        assertThat(tree).isEqualTo(new Leaf(1));
    }

    @ParameterizedTest
    @CsvSource({
        "47250.5, 47820, 47800",
        "3, 10, 10",
        "0.12, 0.13, 0.13",
        "-3, -1, -1",
        "1.5, 2.5, 2",
        "0, 1, 1"
    })
    void thresholdsAreShort(double low, double high, double threshold) {
        assertThat(Condition.shortestBetween(low, high)).isEqualTo(threshold);
    }

    @Test
    void conditionsOnOneColumnJoin() {
        Condition income =
                new Condition("Income", Role.INCOME, Optional.of(30_000.0), Optional.empty())
                        .and(
                                new Condition(
                                        "Income",
                                        Role.INCOME,
                                        Optional.of(20_000.0),
                                        Optional.of(60_000.5)));
        assertThat(income.words()).isEqualTo("income from 30,000 to below 60,001");
        assertThat(income.sql()).isEqualTo("\"Income\" >= 30000.0 AND \"Income\" < 60000.5");
    }
}
