package coterie.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.format.Intake;
import coterie.kernel.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged files: no exception but ours escapes, every row is accounted for, nothing hangs.
class FuzzTest {
    private static final String VALID =
            """
            id,name,amount,day,note
            1,Ana,10.5,29.06.2014,"x, y"
            2,Ben,"1,234.50",30.07.2012,"say ""hi""\"
            3,Cléo,-7,01.02.2013,NA

            4,Dan,$8.00,13.01.2014,
            Total,,1246,,
            """;

    private static final String SPICE = ",;\t|\"'\\\n\r\0 -./%$€0159aZ#\u00a0";

    @TempDir Path work;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void damagedFilesAreReadOrRefused(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        try (Engine engine = Engines.open(work, 1)) {
            for (int file = 0; file < 100; file++) {
                byte[] bytes = mutated(random);
                Path path = Files.write(work.resolve("fuzz.csv"), bytes);
                assertTimeout(Duration.ofSeconds(60), () -> read(engine, path, bytes));
            }
        }
    }

    @Test
    void parquetWithFlippedBitsIsReadOrRefused() throws IOException {
        byte[] whole =
                BadBooks.parquet(
                                "SELECT i AS id, i % 7 AS v, 'n' || i AS name, DATE '2024-01-01' +"
                                        + " CAST(i % 9 AS INTEGER) AS d FROM range(500) t(i)")
                        .getBytes(StandardCharsets.ISO_8859_1);
        SplittableRandom random = new SplittableRandom(5);
        try (Engine engine = Engines.open(work, 1)) {
            for (int file = 0; file < 200; file++) {
                byte[] bytes = whole.clone();
                for (int flip = random.nextInt(1, 4); flip > 0; flip--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Path path = Files.write(work.resolve("fuzz.parquet"), bytes);
                assertTimeout(Duration.ofSeconds(60), () -> read(engine, path, bytes));
            }
        }
    }

    private static void read(Engine engine, Path path, byte[] bytes) {
        String shown = new String(bytes, StandardCharsets.UTF_8);
        ReadOptions lenient = BadInput.rejectsAllowed();
        try {
            Reading reading = Intake.read(new DataFile(path, lenient), engine, Progress.SILENT);
            Reading.RowCounts rows = reading.rows();
            assertThat(rows.loaded() + rows.rejected() + rows.blank())
                    .as(shown)
                    .isEqualTo(rows.read());
            assertThat(reading.table().rows()).as(shown).isEqualTo(rows.loaded());
            assertThat((long) reading.rejects().size()).as(shown).isEqualTo(rows.rejected());
            engine.drop(new Relation(Intake.TABLE, 0));
        } catch (CoterieException refused) {
            assertThat(refused.code()).as(shown + refused).isNotEqualTo(FaultCode.DEFECT);
            assertThat(refused.getMessage()).as(shown).isNotBlank();
        }
    }

    private static byte[] mutated(SplittableRandom random) {
        StringBuilder text = new StringBuilder(VALID);
        int changes = 1 + random.nextInt(8);
        for (int change = 0; change < changes && text.length() > 4; change++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.setCharAt(at, SPICE.charAt(random.nextInt(SPICE.length())));
                case 1 -> text.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
                case 2 -> text.deleteCharAt(at);
                case 3 -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
                default -> {
                    int end = Math.min(text.length(), at + random.nextInt(40));
                    text.insert(random.nextInt(text.length()), text.substring(at, end));
                }
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
