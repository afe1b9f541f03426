package coterie.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coterie.explore.Exploration;
import coterie.fault.Alarm;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.BadInput.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
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

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    /// Faults of the place itself: they repeat the path as it was typed.
    private static final Set<FaultCode> PLACES =
            Set.of(FaultCode.SOURCE_NOT_FOUND, FaultCode.SOURCE_NOT_A_FILE);

    static Stream<BadInput> catalogue() {
        return Stream.of(
                        BadShapes.cases(),
                        BadCells.cases(),
                        BadContainers.cases(),
                        BadBooks.cases(),
                        BadPlaces.cases())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void badInputIsRefusedInWordsOrLoadedExactly(BadInput bad) throws IOException {
        Path file = folder.resolve(bad.file());
        Files.write(file, bad.bytes());
        bad.meddling().at(When.BEFORE, file);
        switch (bad.outcome()) {
            case BadInput.Refused refused -> refuses(bad, refused);
            case BadInput.Taken taken -> takes(bad, taken);
        }
    }

    private void refuses(BadInput bad, BadInput.Refused refused) {
        CoterieException fault = catchThrowableOfType(CoterieException.class, () -> read(bad));
        assertThat(fault).isNotNull();
        assertThat(fault.code()).isEqualTo(refused.code());
        assertThat(fault.getMessage()).contains(refused.words()).doesNotContain("\n");
        if (!PLACES.contains(fault.code())) {
            assertThat(fault.getMessage()).doesNotContain(folder.toString());
        }
    }

    private Reading read(BadInput bad) {
        Path file = folder.resolve(bad.file());
        List<String> stages = new ArrayList<>();
        return desk.read(
                file,
                bad.options(),
                (stage, done) -> {
                    if (stages.isEmpty()) {
                        bad.meddling().at(When.WHILE_READ, file);
                    }
                    stages.add(stage);
                });
    }

    private void takes(BadInput bad, BadInput.Taken taken) {
        Reading reading = read(bad);
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
        Exploration look = Exploration.of(reading, desk.engine());
        assertThat(look.columns()).hasSameSizeAs(reading.columns());
    }
}
