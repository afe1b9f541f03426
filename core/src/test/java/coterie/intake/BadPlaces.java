package coterie.intake;

import static coterie.intake.BadInput.refused;
import static coterie.intake.BadInput.taken;
import static coterie.intake.BadInput.utf8;

import coterie.fault.FaultCode;
import coterie.intake.BadInput.Cases;
import coterie.intake.BadInput.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Assumptions;

/// Bad input, last part: files that cannot be opened or do not keep still, and odd machines.
final class BadPlaces {
    private static final String TABLE = "id,a\n1,x\n2,y\n";

    private BadPlaces() {}

    static List<BadInput> cases() {
        Cases cases = new Cases();
        cases.meddle(
                        "B75 no permission",
                        TABLE,
                        When.BEFORE,
                        BadPlaces::forbid,
                        refused(FaultCode.SOURCE_UNREADABLE, "permission"))
                .meddle(
                        "B75 the file vanishes",
                        TABLE,
                        When.WHILE_READ,
                        Files::delete,
                        refused(FaultCode.SOURCE_CHANGED, "removed while"))
                .meddle(
                        "B75 the file grows",
                        TABLE,
                        When.WHILE_READ,
                        file -> Files.writeString(file, "3,z\n", StandardOpenOption.APPEND),
                        refused(FaultCode.SOURCE_CHANGED, "changed while"))
                .meddle(
                        "B75 other content of the same size",
                        TABLE,
                        When.WHILE_READ,
                        file -> Files.writeString(file, TABLE.replace('y', 'z')),
                        refused(FaultCode.SOURCE_CHANGED, "changed while"))
                .meddle(
                        "B75 another file of the same size",
                        TABLE,
                        When.WHILE_READ,
                        BadPlaces::replace,
                        refused(FaultCode.SOURCE_CHANGED, "changed while"))
                .meddle(
                        "B76 a pipe",
                        TABLE,
                        When.BEFORE,
                        BadPlaces::pipe,
                        refused(FaultCode.SOURCE_NOT_A_FILE, "not an ordinary file"))
                .meddle(
                        "B76 endless zeros",
                        TABLE,
                        When.BEFORE,
                        file -> link(file, Path.of("/dev/zero")),
                        refused(FaultCode.SOURCE_NOT_A_FILE, "not an ordinary file"))
                .meddle(
                        "B76 a link to itself",
                        TABLE,
                        When.BEFORE,
                        file -> link(file, file),
                        refused(FaultCode.SOURCE_NOT_FOUND, "no file"))
                .meddle(
                        "B76 a directory",
                        TABLE,
                        When.BEFORE,
                        file -> {
                            Files.delete(file);
                            Files.createDirectory(file);
                        },
                        refused(FaultCode.SOURCE_NOT_A_FILE, "is a directory"));
        for (String locale : List.of("tr-TR", "de-DE", "ar-EG-u-nu-arab")) {
            cases.meddle(
                    "B100 the locale " + locale,
                    utf8(
                            "ID;INCOME;JOINED;CITY\n1;1.234,50;13.01.2024 10:15;Izmir\n2;7,25;02.03.2024"
                                    + " 00:30;Iğdır\n3;9,75;03.04.2024 23:59;Paris\n"),
                    When.BEFORE,
                    file -> {
                        Locale.setDefault(Locale.forLanguageTag(locale));
                        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
                    },
                    taken(
                            "1|1234.5|2024-01-13T10:15|Izmir",
                            "2|7.25|2024-03-02T00:30|Iğdır",
                            "3|9.75|2024-04-03T23:59|Paris"));
        }
        return cases.list();
    }

    private static void forbid(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "root may read everything");
    }

    private static void replace(Path file) throws IOException {
        var written = Files.getLastModifiedTime(file);
        Path other = Files.writeString(file.resolveSibling("other.csv"), TABLE);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(file, written);
    }

    private static void pipe(Path file) throws IOException, InterruptedException {
        Files.delete(file);
        new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
    }

    private static void link(Path file, Path target) throws IOException {
        Files.delete(file);
        Files.createSymbolicLink(file, target);
    }
}
