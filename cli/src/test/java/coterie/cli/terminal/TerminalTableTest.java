package coterie.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    private static final Look WIDE = new Look(false, 100);

    @Test
    void textStandsLeftAndNumbersRight() {
        assertThat(TerminalTable.of("name", ">size").row("a", "1,007").row("long", "5").lines(WIDE))
                .containsExactly("name   size", "a     1,007", "long      5");
    }

    @Test
    void theWidestColumnIsCutToFit() {
        assertThat(TerminalTable.of("name", "words").row("short", "x".repeat(200)).lines(WIDE))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDE.width()))
                .last()
                .asString()
                .startsWith("short  xxx")
                .endsWith("x…");
    }

    @Test
    void aCellTooWideForItsColumnGoesOnInASecondLine() {
        assertThat(
                        TerminalTable.of("name", ">size", "words")
                                .row("a", "1", "three words and then many more that are left out")
                                .row("b", "2", "few")
                                .lines(new Look(false, 30)))
                .containsExactly(
                        "name  size  words",
                        "a        1  three words and",
                        "            then many more th…",
                        "b        2  few");
    }

    @Test
    void controlCharactersStayAway() {
        assertThat(TerminalTable.of("a").row("\033[31mred\nline").lines(WIDE))
                .containsExactly("a", " [31mred line");
    }
}
