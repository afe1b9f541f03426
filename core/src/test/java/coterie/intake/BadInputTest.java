package coterie.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coterie.fault.Alarm;
import coterie.fault.CoterieException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bad-input catalogue: each case is refused in the right words or loaded to the last cell.
class BadInputTest {
    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    static Stream<BadInput> catalogue() {
        return Stream.of(BadShapes.cases(), BadCells.cases(), BadContainers.cases())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void badInputIsRefusedInWordsOrLoadedExactly(BadInput bad) {
        switch (bad.outcome()) {
            case BadInput.Refused refused -> refuses(bad, refused);
            case BadInput.Taken taken -> takes(bad, taken);
        }
    }

    private void refuses(BadInput bad, BadInput.Refused refused) {
        CoterieException fault =
                catchThrowableOfType(
                        CoterieException.class,
                        () -> desk.read(bad.file(), bad.bytes(), bad.options()));
        assertThat(fault).isNotNull();
        assertThat(fault.code()).isEqualTo(refused.code());
        assertThat(fault.getMessage()).contains(refused.words()).doesNotContain("\n");
        assertThat(fault.getMessage()).doesNotContain(folder.toString());
    }

    private void takes(BadInput bad, BadInput.Taken taken) {
        Reading reading = desk.read(bad.file(), bad.bytes(), bad.options());
        Reading.RowCounts rows = reading.rows();
        assertThat(rows).isEqualTo(taken.counts());
        assertThat(rows.read()).isEqualTo(rows.loaded() + rows.rejected() + rows.blank());
        assertThat(reading.table().rows()).isEqualTo(rows.loaded());
        assertThat(reading.rejects()).hasSize((int) rows.rejected());
        if (!taken.rows().isEmpty()) {
            assertThat(desk.lines()).isEqualTo(taken.rows());
        }
        assertThat(reading.alarms().stream().map(Alarm::code).toList()).isEqualTo(taken.alarms());
        String notes =
                reading.columns().stream().map(Column::note).collect(Collectors.joining("; "));
        taken.notes().forEach(note -> assertThat(notes).contains(note));
    }
}
