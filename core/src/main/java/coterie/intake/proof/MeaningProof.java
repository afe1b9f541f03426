package coterie.intake.proof;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.ReadOptions;
import coterie.intake.ReadOptions.DateOrder;
import coterie.intake.ReadOptions.Decimal;
import coterie.intake.role.RoleInference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Decides what each column means from the counts of its cells, and says why.
///
/// A decimal sign or a date order that a column leaves open is taken from the user's options, else
/// from the other columns of the same file, else asked for; it is never guessed.
public final class MeaningProof {
    /// A column is of a kind when at most this share of its cells is not.
    private static final double TOLERATED = 0.01;

    private final String source;
    private final ReadOptions options;
    private final List<String> names;
    private final List<ColumnProof> proofs;

    public MeaningProof(
            String source, ReadOptions options, List<String> names, List<ColumnProof> proofs) {
        this.source = source;
        this.options = options;
        this.names = names;
        this.proofs = proofs;
    }

    /// What one column means.
    ///
    /// @param note how its text was read where that is not plain; empty otherwise
    public record Proven(Meaning meaning, String note) {
        /// With one more note.
        Proven and(String more) {
            return more.isEmpty()
                    ? this
                    : new Proven(meaning, note.isEmpty() ? more : note + "; " + more);
        }
    }

    /// The meanings, one a column.
    public List<Proven> decide() {
        Optional<Decimal> decimal = options.decimal().or(this::provenDecimal);
        Optional<DateOrder> order = options.dateOrder().or(this::provenOrder);
        List<Proven> proven = new ArrayList<>();
        for (int i = 0; i < proofs.size(); i++) {
            Proven column = decide(names.get(i), proofs.get(i), decimal, order);
            proven.add(column.and(proofs.get(i).missingWords().note()));
        }
        return proven;
    }

    private Proven decide(
            String name, ColumnProof proof, Optional<Decimal> decimal, Optional<DateOrder> order) {
        if (proof.present == 0) {
            return new Proven(new Meaning.Words(), "no value at all");
        }
        if (mostly(proof.numbers(), proof.present)) {
            return number(name, proof, decimal);
        }
        if (proof.yes + proof.no == proof.present && proof.languages != 0) {
            String note = proof.plainYesNo ? "" : "words for yes and no, read as true and false";
            return new Proven(new Meaning.YesNo(), note);
        }
        if (dated(proof)) {
            return date(name, proof, order);
        }
        String trimmed =
                proof.trimmed == 0
                        ? ""
                        : "outer blanks removed from " + Counted.of(proof.trimmed, "value");
        return new Proven(new Meaning.Words(), mixture(proof)).and(trimmed);
    }

    /// All of them, or so many that the few others are mistakes.
    private static boolean mostly(long some, long all) {
        return some == all || (some >= 20 && all - some <= Math.max(1, TOLERATED * all));
    }

    /// Whether a column holds dates; some may be no day of the calendar.
    private static boolean dated(ColumnProof proof) {
        return proof.dates > proof.impossibleDates
                && mostly(proof.dates + proof.impossibleDates, proof.present);
    }

    private static String mixture(ColumnProof proof) {
        if (proof.numbers() == 0 && proof.dates == 0) {
            return "";
        }
        return Counted.number(proof.numbers())
                + " numbers, "
                + Counted.number(proof.dates)
                + " dates and "
                + Counted.number(proof.present - proof.numbers() - proof.dates)
                + " texts, read as text";
    }

    private Proven number(String name, ColumnProof proof, Optional<Decimal> fileDecimal) {
        if (proof.numbers() == proof.whole && proof.numbers() == proof.present) {
            if (proof.padded > 0) {
                return text(
                        Counted.number(proof.padded) + " values have leading zeros: kept as text");
            }
            if (proof.huge > 0) {
                return text(
                        Counted.number(proof.huge) + " values have too many digits: kept as text");
            }
        }
        Decimal decimal = decimal(name, proof, fileDecimal);
        if (proof.overflows > 0) {
            throw new CoterieException(
                    FaultCode.VALUE_OUT_OF_RANGE,
                    "%s:%d column \"%s\": a number beyond 1.8e308 cannot be held, and %s values are. Mend them or drop the column."
                            .formatted(
                                    source,
                                    proof.firstOverflow,
                                    name,
                                    Counted.number(proof.overflows)));
        }
        if (proof.shortened > 0 && RoleInference.namedLikeId(name)) {
            throw new CoterieException(
                    FaultCode.BAD_CELL,
                    "%s column \"%s\": %s ids are written like \"%s\": Excel has shortened them, and different customers now share one. Format the column as a number without decimals (or as text) and export again."
                            .formatted(
                                    source,
                                    name,
                                    Counted.number(proof.shortened),
                                    proof.numberExample.orElse("")));
        }
        long fractions = decimal == Decimal.POINT ? proof.pointFractions : proof.commaFractions;
        boolean whole = fractions == 0 && proof.huge == 0;
        List<String> notes = new ArrayList<>();
        long foreign = decimal == Decimal.POINT ? proof.commaOnly : proof.pointOnly;
        long own = decimal == Decimal.POINT ? proof.pointOnly : proof.commaOnly;
        if (decimal == Decimal.COMMA || (proof.eitherSign > 0 && own + foreign == 0)) {
            notes.add("decimal " + decimal.name().toLowerCase(Locale.ROOT));
        }
        if (proof.decorated && proof.numberExample.isPresent()) {
            notes.add("numbers written like \"" + proof.numberExample.get() + "\"");
        }
        if (proof.currencies > 0) {
            notes.add(Counted.number(proof.currencies) + " with a currency");
        }
        if (proof.percents > 0) {
            notes.add(Counted.number(proof.percents) + " in percent, kept as written: 5% is 5");
        }
        if (whole && proof.whole < proof.numbers()) {
            notes.add("all whole");
        }
        return new Proven(new Meaning.Numbers(whole, decimal), String.join(", ", notes));
    }

    private Decimal decimal(String name, ColumnProof proof, Optional<Decimal> fileDecimal) {
        if (options.decimal().isPresent()) {
            return options.decimal().get();
        }
        if (proof.pointOnly > proof.commaOnly) {
            return Decimal.POINT;
        }
        if (proof.commaOnly > proof.pointOnly) {
            return Decimal.COMMA;
        }
        if (proof.eitherSign == 0) {
            return Decimal.POINT;
        }
        return fileDecimal.orElseThrow(() -> ambiguousNumber(name, proof));
    }

    private CoterieException ambiguousNumber(String name, ColumnProof proof) {
        String example = proof.numberExample.orElse("");
        NumberText number = new NumberText();
        byte[] bytes = example.getBytes(StandardCharsets.UTF_8);
        number.parse(bytes, 0, bytes.length);
        return new CoterieException(
                FaultCode.AMBIGUOUS_NUMBER,
                "%s column \"%s\": \"%s\" is %s with a decimal point and %s with a decimal comma, and no value of the file decides between them. Say --decimal=point or --decimal=comma."
                        .formatted(
                                source,
                                name,
                                example,
                                number.plain(Decimal.POINT),
                                number.plain(Decimal.COMMA)));
    }

    private Optional<Decimal> provenDecimal() {
        long point = 0;
        long comma = 0;
        for (ColumnProof proof : proofs) {
            if (mostly(proof.numbers(), proof.present)) {
                point += proof.pointOnly > proof.commaOnly ? 1 : 0;
                comma += proof.commaOnly > proof.pointOnly ? 1 : 0;
            }
        }
        if (point > 0 == comma > 0) {
            return Optional.empty();
        }
        return Optional.of(point > 0 ? Decimal.POINT : Decimal.COMMA);
    }

    private Proven date(String name, ColumnProof proof, Optional<DateOrder> fileOrder) {
        boolean timed = proof.times > 0;
        if (proof.yearFirst == proof.dates) {
            String note = proof.plainDates ? "" : "dates with the year first";
            return new Proven(new Meaning.Days(timed, DateOrder.YMD), note);
        }
        DateOrder order = order(name, proof, fileOrder);
        String reason = reason(proof, order);
        String years = proof.shortYears > 0 ? ", two-digit years are 1950 to 2049" : "";
        String mixed =
                proof.yearFirst > 0
                        ? ", " + Counted.number(proof.yearFirst) + " with the year first"
                        : "";
        String note =
                "dates "
                        + word(order)
                        + " like \""
                        + proof.dateExample.orElse("")
                        + "\": "
                        + reason
                        + years
                        + mixed;
        return new Proven(new Meaning.Days(timed, order), note);
    }

    private DateOrder order(String name, ColumnProof proof, Optional<DateOrder> fileOrder) {
        if (options.dateOrder().isPresent()) {
            return options.dateOrder().get();
        }
        Set<DateOrder> possible = possible(proof);
        if (possible.size() == 1) {
            return possible.iterator().next();
        }
        if (possible.isEmpty()) {
            return proof.dayFirst >= proof.monthFirst ? DateOrder.DMY : DateOrder.MDY;
        }
        if (proof.twoDays == 0) {
            return fileOrder.orElse(DateOrder.DMY);
        }
        return fileOrder.filter(possible::contains).orElseThrow(() -> ambiguousDate(name, proof));
    }

    /// The orders in which every date of the column is a day of the calendar.
    private static Set<DateOrder> possible(ColumnProof proof) {
        Set<DateOrder> possible = EnumSet.noneOf(DateOrder.class);
        if (proof.dayFirst == proof.dates) {
            possible.add(DateOrder.DMY);
        }
        if (proof.monthFirst == proof.dates) {
            possible.add(DateOrder.MDY);
        }
        return possible;
    }

    private Optional<DateOrder> provenOrder() {
        Set<DateOrder> proven = EnumSet.noneOf(DateOrder.class);
        for (ColumnProof proof : proofs) {
            if (proof.dates > proof.yearFirst && dated(proof)) {
                Set<DateOrder> possible = possible(proof);
                if (possible.size() == 1) {
                    proven.addAll(possible);
                }
            }
        }
        return proven.size() == 1 ? Optional.of(proven.iterator().next()) : Optional.empty();
    }

    private String reason(ColumnProof proof, DateOrder order) {
        if (options.dateOrder().isPresent()) {
            return "as asked for";
        }
        long against = proof.dates - (order == DateOrder.DMY ? proof.monthFirst : proof.dayFirst);
        if (against > 0) {
            return Counted.of(against, "value")
                    + (against == 1 ? " has" : " have")
                    + " a day above 12";
        }
        return proof.twoDays == 0 ? "the same either way" : "as the other dates of the file";
    }

    private CoterieException ambiguousDate(String name, ColumnProof proof) {
        String example = proof.dateExample.orElse("");
        byte[] bytes = example.getBytes(StandardCharsets.UTF_8);
        DateText date = new DateText();
        date.parse(bytes, 0, bytes.length);
        return new CoterieException(
                FaultCode.AMBIGUOUS_DATE,
                "%s column \"%s\": \"%s\" is %s with the day first and %s with the month first, and none of the %s dates has a day above 12. Say --date-order=dmy or --date-order=mdy."
                        .formatted(
                                source,
                                name,
                                example,
                                date.moment(DateOrder.DMY).toLocalDate(),
                                date.moment(DateOrder.MDY).toLocalDate(),
                                Counted.number(proof.dates)));
    }

    private static Proven text(String note) {
        return new Proven(new Meaning.Words(), note);
    }

    private static String word(DateOrder order) {
        return switch (order) {
            case DMY -> "day-month-year";
            case MDY -> "month-day-year";
            case YMD -> "year-month-day";
        };
    }
}
