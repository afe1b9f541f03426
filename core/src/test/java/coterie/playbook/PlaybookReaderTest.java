package coterie.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.fault.CoterieException;
import coterie.playbook.Playbook.Compared;
import coterie.playbook.Playbook.Condition;
import coterie.playbook.Playbook.Order;
import coterie.playbook.Playbook.Part;
import coterie.playbook.Playbook.Rule;
import coterie.playbook.Playbook.Said;
import coterie.playbook.Playbook.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PlaybookReaderTest {
    static final java.util.List<String> SHIPPED = Playbooks.SHIPPED;

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void everyShippedPlaybookReads(String name) {
        assertThat(Playbooks.find(name).name()).isEqualTo(name);
        assertThat(Playbooks.find(name).playbook().rules()).isNotEmpty();
    }

    @Test
    void oneRuleMaySaySeveralThings() {
        Playbook playbook =
                PlaybookReader.read(
                        "spring.yaml",
                        """
                        playbook: spring
                        rules:
                          - when: { Profit: "> 500000", kids: [high, some] }
                            name: Big ones
                            action: Visit them
                            review: 30
                        """);
        assertThat(playbook.rules()).extracting(Rule::part).containsExactly(Part.NAME, Part.ACTION);
        assertThat(playbook.rules().getFirst().when())
                .containsExactly(
                        new Condition("Profit", new Compared(Order.MORE, 500_000)),
                        new Condition("kids", new Said(Word.HIGH)),
                        new Condition("kids", new Said(Word.SOME)));
        assertThat(playbook.rules().getLast().plan().orElseThrow().review()).isEqualTo(30);
    }

    @Test
    void everythingWrongIsSaidAtOnceWithItsLine() {
        assertThatThrownBy(() ->
                        PlaybookReader.read(
                                "spring.yaml",
                                """
                                playbook: spring
                                rules:
                                  - when: { income: hihg }
                                    name: Rich
                                  - when: { income: "> a lot" }
                                    nmae: Rich
                                """))
                .isInstanceOf(CoterieException.class)
                .hasMessageContaining("The playbook spring.yaml")
                .hasMessageContaining("line 3: income is \"hihg\"")
                .hasMessageContaining("high")
                .hasMessageContaining("line 5: income is compared with \"a lot\"")
                .hasMessageContaining("line 6: a rule has no \"nmae\"");
    }

    @ParameterizedTest
    @CsvSource({
        "income, >= 0, every",
        "spend.*, > -1, every",
        "Education=PhD, <= 1, every",
        "Education=PhD, >= 0, every",
        "age, < 0, no",
        "visits, <= -2, no",
        "Education=PhD, > 1, no",
        "income, > 0, ''",
        "score, >= 0, ''",
        "Profit, > -5, ''",
        "children, <= 0, ''",
        "Education=PhD, > 0.5, ''"
    })
    void aComparisonThatHoldsAlwaysOrNeverIsRefused(String subject, String standing, String how) {
        String yaml =
                """
                playbook: own
                rules:
                  - when: { "%s": "%s" }
                    name: Anybody
                """
                        .formatted(subject, standing);
        if (how.isEmpty()) {
            assertThat(PlaybookReader.read("own.yaml", yaml).rules()).hasSize(1);
        } else {
            assertThatThrownBy(() -> PlaybookReader.read("own.yaml", yaml))
                    .hasMessageContaining(
                            "line 3: %s is \"%s\", which holds for %s segment"
                                    .formatted(subject, standing, how));
        }
    }

    @Test
    void anUnknownPlaybookNamesTheNearest() {
        assertThatThrownBy(() -> Playbooks.find("generall")).hasMessageContaining("general");
    }
}
