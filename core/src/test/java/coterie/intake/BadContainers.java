package coterie.intake;

import static coterie.intake.BadInput.encoded;
import static coterie.intake.BadInput.refused;
import static coterie.intake.BadInput.taken;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import coterie.fault.FaultCode;
import coterie.intake.BadInput.Cases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Bad input, third part: files that are not what their name says.
final class BadContainers {
    private static final String TABLE = "id,a\n1,x\n2,y\n";

    private BadContainers() {}

    static List<BadInput> cases() {
        Cases cases = new Cases();
        String packed = gzip(TABLE.repeat(1));
        named(
                cases,
                "B77 JSON lines",
                "customers.csv",
                "{\"id\":1,\"a\":\"x\"}\n{\"id\":2,\"b\":1.5}\n",
                taken("1|x|", "2||1.5").alarm("constant-columns"));
        named(
                cases,
                "B77 a JSON array",
                "customers.csv",
                "[{\"id\":1,\"a\":\"x\"},{\"id\":2,\"a\":null}]",
                taken("1|x", "2|").alarm("constant-columns"));
        named(
                cases,
                "B77 JSON cut off",
                "customers.json",
                "{\"id\":1,\"a\":\"x\"}\n{\"id\":2,",
                refused(FaultCode.MALFORMED, "customers.json:2", "JSON"));
        named(
                cases,
                "B77 nested JSON",
                "customers.json",
                "{\"id\":1,\"a\":[1,2]}\n",
                refused(FaultCode.MALFORMED, "customers.json:1", "\"a\"", "one plain value"));
        named(
                cases,
                "B78 HTML",
                "customers.xls",
                "<html><table><tr><td>1</td></tr></table></html>",
                refused(FaultCode.NOT_A_TABLE, "HTML"));
        named(
                cases,
                "B79 a PNG",
                "customers.csv",
                "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR",
                refused(FaultCode.NOT_A_TABLE, "picture"));
        named(
                cases,
                "B79 a PDF",
                "customers.csv",
                "%PDF-1.7\n%\u00e2\u00e3",
                refused(FaultCode.NOT_A_TABLE, "PDF"));
        named(
                cases,
                "B79 random bytes",
                "customers.csv",
                noise(),
                refused(FaultCode.NOT_A_TABLE, "binary"));
        named(
                cases,
                "B79 Markdown",
                "README.md",
                "# Title\n\nSome text, which is long; it has commas, too, here and there.\n\n- a list\n",
                refused(FaultCode.NOT_A_TABLE, "README.md", "running text", "CSV"));
        named(
                cases,
                "B79 a TSV named xls",
                "customers.xls",
                TABLE.replace(',', '\t'),
                taken("1|x", "2|y"));
        named(cases, "B80 gzip named csv", "customers.csv", packed, taken("1|x", "2|y"));
        named(cases, "B80 gzip", "customers.csv.gz", packed, taken("1|x", "2|y"));
        named(
                cases,
                "B76 gzip of nothing",
                "customers.csv.gz",
                gzip(""),
                refused(FaultCode.SOURCE_EMPTY, "empty"));
        named(
                cases,
                "B81 gzip cut off",
                "customers.csv.gz",
                packed.substring(0, packed.length() - 9),
                refused(FaultCode.MALFORMED, "gzip", "cut off"));
        named(
                cases,
                "B81 a gzip bomb",
                "customers.csv.gz",
                gzip(gzip("a".repeat(40_000_000))),
                refused(FaultCode.NOT_A_TABLE, "binary"));
        named(
                cases,
                "B82 parquet cut off",
                "customers.parquet",
                "PAR1 and nothing more",
                refused(FaultCode.MALFORMED, "Parquet", "cut off"));
        named(
                cases,
                "B84 an old or locked workbook",
                "customers.xlsx",
                "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".repeat(9),
                refused(FaultCode.NOT_A_TABLE, "password", "save it as xlsx"));
        named(
                cases,
                "B86 a document type",
                "customers.xlsx",
                zip(
                        Map.of(
                                "xl/workbook.xml",
                                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x/>")),
                refused(FaultCode.UNSAFE_SOURCE, "document type"));
        named(
                cases,
                "B86 a part outside",
                "customers.xlsx",
                zip(Map.of("xl/workbook.xml", "<x/>", "../../etc/passwd", "x")),
                refused(FaultCode.UNSAFE_SOURCE, "outside"));
        named(
                cases,
                "B86 a bomb",
                "customers.xlsx",
                zip(Map.of("xl/workbook.xml", "0".repeat(80_000_000))),
                refused(FaultCode.UNSAFE_SOURCE, "unpacks"));
        named(
                cases,
                "B86 a damaged zip",
                "customers.xlsx",
                "PK\u0003\u0004 and nothing more",
                refused(FaultCode.MALFORMED, "damaged"));
        named(
                cases,
                "B87 OpenDocument",
                "customers.ods",
                zip(Map.of("content.xml", "<x/>")),
                refused(FaultCode.NOT_A_TABLE, "OpenDocument", "xlsx or csv"));
        named(
                cases,
                "B87 Numbers",
                "customers.numbers",
                zip(Map.of("Index/Document.iwa", "x")),
                refused(FaultCode.NOT_A_TABLE, "Numbers"));
        named(
                cases,
                "B87 a zip of a csv",
                "customers.zip",
                zip(Map.of("customers.csv", TABLE)),
                refused(FaultCode.NOT_A_TABLE, "zip file"));
        cases.add(
                "B29 said, with a mark",
                "customers.csv",
                BadInput.in(java.nio.charset.StandardCharsets.UTF_16LE, "\uFEFF" + TABLE),
                encoded("utf-16le"),
                taken("1|x", "2|y"));
        return cases.list();
    }

    private static void named(
            Cases cases, String id, String file, String content, BadInput.Outcome outcome) {
        cases.add(id, file, content, ReadOptions.NONE, outcome);
    }

    private static String noise() {
        StringBuilder noise = new StringBuilder();
        long state = 42;
        for (int i = 0; i < 4_000; i++) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            noise.append((char) (state >>> 56));
        }
        return noise.toString();
    }

    private static String gzip(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(ISO_8859_1);
    }

    private static String zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(ISO_8859_1);
    }
}
