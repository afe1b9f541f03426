package coterie.intake.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// Excel's days since 1900 (or 1904), in which 29 February 1900 exists.
final class SerialDate {
    private static final int PHANTOM = 60;

    private SerialDate() {}

    /// The moment, to the second.
    static LocalDateTime moment(BigDecimal serial, boolean from1904) {
        long seconds =
                serial.multiply(BigDecimal.valueOf(86_400))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue();
        LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        long days = Math.floorDiv(seconds, 86_400);
        if (!from1904 && days < PHANTOM) {
            first = first.plusDays(1);
        }
        return first.plusDays(days).atStartOfDay().plusSeconds(Math.floorMod(seconds, 86_400));
    }
}
