package coterie.intake;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Options that speak of another kind of file than the one that is read.
final class ForeignOptions {
    private ForeignOptions() {}

    /// Fails where there are any. A file that is not there or packed is left to reading.
    ///
    /// @throws CoterieException `USAGE`
    static void refuse(DataFile file) {
        try {
            if (!Files.isRegularFile(file.path()) || !Files.isReadable(file.path())) {
                return;
            }
            Head head = Head.of(file.path());
            if (!head.gzip()) {
                refuse(file, head);
            }
        } catch (IOException e) {
            // reading the file will say what is wrong with it
        }
    }

    private static void refuse(DataFile file, Head head) {
        if (head.zip()) {
            refuse(file, "a workbook", List.of("--delimiter", "--encoding"));
        } else if (head.parquet()) {
            refuse(
                    file,
                    "Parquet, which states itself how its cells are written",
                    List.of(
                            "--delimiter",
                            "--encoding",
                            "--no-header",
                            "--decimal",
                            "--date-order",
                            "--sheet"));
        } else if (head.json()) {
            refuse(file, "JSON", List.of("--delimiter", "--encoding", "--no-header", "--sheet"));
        } else {
            refuse(file, "delimited text and has no sheets", List.of("--sheet"));
        }
    }

    private static void refuse(DataFile file, String kind, List<String> foreign) {
        Map<String, Boolean> said = said(file.options());
        for (String option : foreign) {
            if (said.getOrDefault(option, false)) {
                throw new CoterieException(
                        FaultCode.USAGE,
                        "%s means nothing here: %s is %s. Leave it out."
                                .formatted(option, file.path(), kind));
            }
        }
    }

    private static Map<String, Boolean> said(ReadOptions options) {
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put("--delimiter", options.delimiter().isPresent());
        said.put("--encoding", options.encoding().isPresent());
        said.put("--no-header", options.noHeader());
        said.put("--decimal", options.decimal().isPresent());
        said.put("--date-order", options.dateOrder().isPresent());
        said.put("--sheet", options.sheet().isPresent());
        return said;
    }
}
