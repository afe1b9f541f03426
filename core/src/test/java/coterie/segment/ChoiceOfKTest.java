package coterie.segment;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.fault.Alarm;
import coterie.recipe.Noun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class ChoiceOfKTest {
    private static Candidate candidate(int k, double silhouette, Long... sizes) {
        SequencedMap<String, Double> scores = new LinkedHashMap<>();
        if (k > 1) {
            scores.put(Candidate.SILHOUETTE, silhouette);
        }
        return new Candidate(k, "kmeans", List.of(sizes), scores, Optional.empty());
    }

    @Test
    void theLargestSilhouetteIsChosen() {
        ChoiceOfK choice =
                ChoiceOfK.among(
                        List.of(candidate(2, .3, 100L, 90L), candidate(3, .4, 70L, 60L, 60L)),
                        OptionalInt.empty(),
                        "the recipe",
                        Noun.CUSTOMER);
        assertThat(choice.k()).isEqualTo(3);
        assertThat(choice.alarms()).isEmpty();
        assertThat(choice.because()).contains("0.4").contains("30 customers");
    }

    @Test
    void aTinySegmentDisqualifiesItsK() {
        ChoiceOfK choice =
                ChoiceOfK.among(
                        List.of(candidate(2, .3, 100L, 90L), candidate(3, .9, 100L, 87L, 3L)),
                        OptionalInt.empty(),
                        "the recipe",
                        Noun.CUSTOMER);
        assertThat(choice.k()).isEqualTo(2);
    }

    @Test
    void onePercentIsTheFloorOfALargeFile() {
        ChoiceOfK choice =
                ChoiceOfK.among(
                        List.of(
                                candidate(2, .3, 5000L, 5000L),
                                candidate(3, .9, 5000L, 4920L, 80L)),
                        OptionalInt.empty(),
                        "the recipe",
                        Noun.CUSTOMER);
        assertThat(choice.k()).isEqualTo(2);
    }

    @Test
    void withoutAnActionableKTheLargestSilhouetteIsTakenWithAnAlarm() {
        ChoiceOfK choice =
                ChoiceOfK.among(
                        List.of(candidate(2, .3, 10L, 9L), candidate(3, .4, 7L, 6L, 6L)),
                        OptionalInt.empty(),
                        "the recipe",
                        Noun.CUSTOMER);
        assertThat(choice.k()).isEqualTo(3);
        assertThat(choice.because())
                .isEqualTo(
                        "3 segments have the largest silhouette (0.40) of all k = 2 to 3; no k has at least 30 customers in every segment.");
        assertThat(choice.alarms())
                .extracting(Alarm::code)
                .containsExactly("no-actionable-k", "small-segment");
    }

    @Test
    void anAskedKWinsAndBothAreReported() {
        ChoiceOfK choice =
                ChoiceOfK.among(
                        List.of(
                                candidate(2, .37, 1307L, 905L),
                                candidate(3, .29, 1007L, 609L, 596L)),
                        OptionalInt.of(3),
                        "the recipe",
                        Noun.CUSTOMER);
        assertThat(choice.k()).isEqualTo(3);
        assertThat(choice.bySilhouette()).isEqualTo(2);
        assertThat(choice.because())
                .isEqualTo(
                        "The recipe asks for 3 segments; the silhouette would choose 2 among 2 to 3.");
        assertThat(choice.alarms()).extracting(Alarm::code).containsExactly("k-against-silhouette");
    }

    @Test
    void equalSilhouettesTakeFewerSegments() {
        ChoiceOfK choice =
                ChoiceOfK.among(
                        List.of(candidate(2, .4, 100L, 90L), candidate(3, .4, 70L, 60L, 60L)),
                        OptionalInt.empty(),
                        "the recipe",
                        Noun.CUSTOMER);
        assertThat(choice.k()).isEqualTo(2);
    }

    @Test
    void identicalCustomersAreOneSegment() {
        ChoiceOfK choice =
                ChoiceOfK.among(
                        List.of(candidate(1, 0, 50L)),
                        OptionalInt.empty(),
                        "the recipe",
                        Noun.CUSTOMER);
        assertThat(choice.k()).isEqualTo(1);
        assertThat(choice.alarms()).isEmpty();
    }
}
