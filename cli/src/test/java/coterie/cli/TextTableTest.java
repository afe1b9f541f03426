package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void textStandsLeftAndNumbersRight() {
        assertThat(TextTable.of("name", ">size").row("a", "1,007").row("long", "5").lines())
                .containsExactly("name   size", "a     1,007", "long      5");
    }

    @Test
    void theWidestColumnIsCutToFit() {
        assertThat(TextTable.of("name", "words").row("short", "x".repeat(200)).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Terminal.WIDTH))
                .last()
                .asString()
                .startsWith("short  xxx")
                .endsWith("x…");
    }

    @Test
    void controlCharactersStayAway() {
        assertThat(TextTable.of("a").row("\033[31mred\nline").lines())
                .containsExactly("a", " [31mred line");
    }
}
