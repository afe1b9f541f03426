package coterie.intake;

import static coterie.intake.BadInput.counted;
import static coterie.intake.BadInput.delimited;
import static coterie.intake.BadInput.encoded;
import static coterie.intake.BadInput.in;
import static coterie.intake.BadInput.noHeader;
import static coterie.intake.BadInput.refused;
import static coterie.intake.BadInput.rejectsAllowed;
import static coterie.intake.BadInput.taken;
import static coterie.intake.BadInput.utf8;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import coterie.fault.FaultCode;
import coterie.intake.BadInput.Cases;
import java.nio.charset.Charset;
import java.util.List;

/// Bad input, first part: records, headers, encodings, names.
final class BadShapes {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String NARROW = "1,2,3\n".repeat(1000);

    private BadShapes() {}

    static List<BadInput> cases() {
        Cases cases = new Cases();
        records(cases);
        quotes(cases);
        headers(cases);
        delimiters(cases);
        encodings(cases);
        names(cases);
        return cases.list();
    }

    private static void records(Cases cases) {
        cases.add("B01 nothing", "", refused(FaultCode.SOURCE_EMPTY, "customers.csv", "empty"))
                .add("B02 a header", "id,a", refused(FaultCode.NO_DATA_ROWS, "no data rows"))
                .add("B02 a header line", "id,a\n", refused(FaultCode.NO_DATA_ROWS, "no data rows"))
                .add("B05 one column", "v\n3\n4\n", taken("3", "4"))
                .add("B07 three lines", "c0\nv0\na;b\n", taken("v0", "a;b"))
                .add(
                        "B08 rows widen",
                        "a,b,c\n" + NARROW + "1,2,3,4\n".repeat(29_000),
                        counted(30_000)
                                .alarm(
                                        "unnamed-column",
                                        "short-rows",
                                        "duplicate-rows",
                                        "constant-columns"))
                .add(
                        "B08 a few rows widen",
                        "a,b,c\n" + NARROW + "1,2,3,4\n7,8,9,10\n",
                        refused(FaultCode.ROWS_REJECTED, "customers.csv:1002", "4 fields, not 3"))
                .add(
                        "B09 a delimiter at every end",
                        "id,city\n1,Rome,\n2,Oslo,\n3,Rome,\n",
                        taken("1|Rome|", "2|Oslo|", "3|Rome|")
                                .alarm("unnamed-column", "empty-columns"))
                .add(
                        "B09 a column without a name",
                        "x\ty\nanna\t1\t2\nbert\t3\t4\n",
                        refused(FaultCode.MALFORMED, "customers.csv:2", "names 2", "3 fields"))
                .add(
                        "B10 a short row",
                        "id,a,b\n1,2,3\n4,5\n6,7,8\n",
                        taken("1|2|3", "4|5|", "6|7|8").alarm("short-rows"))
                .add(
                        "B11 a long row",
                        "id,a,b\n1,2,3\n4,5,6,7\n6,7,8\n",
                        refused(
                                FaultCode.ROWS_REJECTED,
                                "customers.csv:3",
                                "4 fields, not 3",
                                "--allow-rejects"))
                .add(
                        "B11 nothing but a long row",
                        "id,spend\n1,12,5O\n",
                        refused(
                                FaultCode.ROWS_REJECTED,
                                "customers.csv:2",
                                "3 fields, not 2",
                                "--allow-rejects"))
                .add(
                        "B10 nothing but a short row",
                        "id,a,b\n4,5\n",
                        taken("4|5|").alarm("short-rows", "empty-columns"))
                .add(
                        "B11 a long row allowed",
                        "customers.csv",
                        "id,a,b\n1,2,3\n4,5,6,7\n6,7,8\n",
                        rejectsAllowed(),
                        taken("1|2|3", "6|7|8").counts(3, 1, 0).alarm("rejected-rows"))
                .add(
                        "B18 mixed line ends",
                        "id,a\r\n1,x\n2,y\r3,z\n",
                        taken("1|x", "2|y", "3|z").alarm("line-ends"))
                .add("B19 CR only", "id,a\r1,x\r2,y", taken("1|x", "2|y"))
                .add("B20 no last line end", "id,a\n1,x\n2,y", taken("1|x", "2|y"))
                .add(
                        "B20 blank lines",
                        "id,a\n1,x\n\n2,y\n , \n\n",
                        taken("1|x", "2|y").counts(5, 0, 3))
                .add(
                        "B22 a total",
                        "id,a\n1,2\n2,4\nTotal,6\n",
                        taken("1|2", "2|4").alarm("footer"))
                .add(
                        "B22 a remark",
                        "id,a,b\n1,2,3\n2,4,5\n\nexported by the CRM\n",
                        taken("1|2|3", "2|4|5").counts(3, 0, 1).alarm("footer"))
                .add(
                        "B22 a customer called Total",
                        "name,a\nTotal,6\nAnna,2\n",
                        taken("Total|6", "Anna|2"))
                .add(
                        "B23 two tables",
                        "id,a\n1,2\n2,4\n\nname,city,zip\nx,y,z\nu,v,w\n",
                        refused(FaultCode.MALFORMED, "customers.csv:5", "second header", "zip"))
                .add(
                        "B23 two tables of one width",
                        "id,a\n1,2\n2,4\n\nname,city\nx,y\n",
                        refused(FaultCode.MALFORMED, "customers.csv:5", "second header"))
                .add(
                        "B23 the header again",
                        "id,a\n1,2\nid,a\n2,4\n3,5\n",
                        refused(FaultCode.MALFORMED, "customers.csv:3", "second header"))
                .add(
                        "B26 comments",
                        "# made by x\nid,v\n1,2\n# remark\n3,4\n",
                        taken("1|2", "3|4").alarm("preamble", "comments"));
    }

    private static void quotes(Cases cases) {
        cases.add(
                        "B12 an open quote",
                        "id,a\n1,x\n2,\"abc\n3,y\n",
                        refused(FaultCode.MALFORMED, "customers.csv:3", "never closed"))
                .add(
                        "B12 an open quote before much text",
                        "id,a\n1,x\n2,\"abc\n" + "3,y\n".repeat(600_000),
                        refused(FaultCode.LIMIT_EXCEEDED, "line 3", "never closed"))
                .add("B13 a quote inside", "id,a\n1,ab\"c\n2,x\n", taken("1|ab\"c", "2|x"))
                .add("B14 single quotes", "id;a\n1;'x;y'\n2;'it''s'\n", taken("1|x;y", "2|it's"))
                .add("B14 an apostrophe", "id,a\n1,'tis\n2,O'Hara\n", taken("1|'tis", "2|O'Hara"))
                .add("B15 backslashes", "id,a\n1,\"x\\\"y\"\n2,\"a,b\"\n", taken("1|x\"y", "2|a,b"))
                .add("B15 doubled", "id,a\n1,\"x\"\"y\"\n2,z\n", taken("1|x\"y", "2|z"))
                .add("B16 a line end in a cell", "id,a\n1,\"x\ny\"\n2,z\n", taken("1|x\ny", "2|z"))
                .add(
                        "B17 a line end in a name",
                        "id,\"a\nb\"\n1,x\n2,z\n",
                        taken("1|x", "2|z").alarm("odd-names"));
    }

    private static void headers(Cases cases) {
        cases.add(
                        "B06 no header",
                        "1,2.5,Rome\n2,3.5,Oslo\n3,4.5,Rome\n",
                        taken("1|2.5|Rome", "2|3.5|Oslo", "3|4.5|Rome").alarm("no-header"))
                .add(
                        "B06 no header, as said",
                        "customers.csv",
                        "anna,Rome\nbert,Oslo\n",
                        noHeader(),
                        taken("anna|Rome", "bert|Oslo"))
                .add(
                        "B21 lines before the header",
                        "Report of 2024\n\nid,a,b\n1,x,2\n2,y,3\n",
                        taken("1|x|2", "2|y|3").alarm("preamble"))
                .add(
                        "B24 two header rows",
                        "Customer,,Spend,\nID,Age,Wine,Meat\n1,34,5,6\n2,35,7,8\n3,36,9,1\n",
                        taken("1|34|5|6", "2|35|7|8", "3|36|9|1").alarm("header-rows"))
                .add(
                        "B24 a row of units",
                        "id,age,income\n,years,EUR\n1,34,5000\n2,35,7000\n3,36,9000\n",
                        taken("1|34|5000", "2|35|7000", "3|36|9000").alarm("header-rows"))
                .add("B25 Excel's first line", "sep=;\nid;v\n1;2\n3;4\n", taken("1|2", "3|4"));
    }

    private static void delimiters(Cases cases) {
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            cases.add(
                    "B27 delimiter " + (int) delimiter,
                    "id,age,city\n1,34,Rome\n2,35,Oslo\n".replace(',', delimiter),
                    taken("1|34|Rome", "2|35|Oslo"));
        }
        cases.add(
                        "B27 comma and blank",
                        "id, age, city\n1, 34, Rome\n2, 35, \"Oslo, N\"\n",
                        taken("1|34|Rome", "2|35|Oslo, N"))
                .add(
                        "B27 blanks",
                        "id age\n1 34\n2 35\n3 36\n",
                        refused(FaultCode.NOT_A_TABLE, "2 columns", "--delimiter"))
                .add(
                        "B27 blanks, as said",
                        "customers.txt",
                        " id  age\n 1   34\n 2   35\n",
                        delimited(' '),
                        taken("1|34", "2|35"));
    }

    private static void encodings(Cases cases) {
        String text = "id,stadt\n1,Köln\n2,Łódź\n";
        String western = "id,stadt\n1,Köln\n2,5 €\n";
        cases.add("B28 a byte order mark", utf8("\uFEFF" + text), taken("1|Köln", "2|Łódź"))
                .add("B29 UTF-16LE", in(UTF_16LE, "\uFEFF" + text), taken("1|Köln", "2|Łódź"))
                .add("B29 UTF-16BE", in(UTF_16BE, "\uFEFF" + text), taken("1|Köln", "2|Łódź"))
                .add(
                        "B29 UTF-16LE without a mark",
                        in(UTF_16LE, "id,a\n1,x\n2,y\n"),
                        taken("1|x", "2|y"))
                .add("B30 windows-1252", in(WINDOWS, western), taken("1|Köln", "2|5 €"))
                .add(
                        "B30 as said",
                        "customers.csv",
                        in(Charset.forName("ISO-8859-2"), text),
                        encoded("iso-8859-2"),
                        taken("1|Köln", "2|Łódź"))
                .add(
                        "B30 said wrongly",
                        "customers.csv",
                        in(WINDOWS, western),
                        encoded("utf-8"),
                        refused(FaultCode.MALFORMED, "byte 12", "line 2"))
                .add(
                        "B30 an unknown encoding",
                        "customers.csv",
                        "id,a\n1,x\n",
                        encoded("klingon"),
                        refused(FaultCode.USAGE, "klingon"))
                .add(
                        "B31 a damaged byte",
                        utf8(text) + "3,\u00ff\n",
                        refused(FaultCode.MALFORMED, "byte 29", "line 4", "--encoding"))
                .add(
                        "B32 NUL bytes",
                        "id,a\0b\n" + "1,a long enough text\n".repeat(9) + "2,y\0z\n",
                        counted(10).alarm("nul-bytes", "duplicate-ids", "duplicate-rows"))
                .add("B34 emoji", utf8("id,🛒\n1,😀\n2,👍\n"), taken("1|😀", "2|👍"));
    }

    private static void names(Cases cases) {
        cases.add(
                        "B33 names that mislead",
                        utf8("id,a\u202Eb,p\u0430y\n1,2,3\n4,5,6\n"),
                        taken("1|2|3", "4|5|6").alarm("odd-names"))
                .add(
                        "B35 the same name",
                        "x,x,X\n1,2,3\n4,5,6\n",
                        taken("1|2|3", "4|5|6").alarm("column-names"))
                .add(
                        "B36 an empty name",
                        "id,,b\n1,2,3\n4,5,6\n",
                        taken("1|2|3", "4|5|6").alarm("column-names"))
                .add(
                        "B37 a name without end",
                        "id," + "n".repeat(10_000) + "\n1,2\n",
                        refused(FaultCode.LIMIT_EXCEEDED, "column 2", "10000"))
                .add(
                        "B37 columns without end",
                        "c,".repeat(5_000) + "\n" + "1,".repeat(5_000) + "\n",
                        refused(FaultCode.LIMIT_EXCEEDED, "4096"))
                .add(
                        "B38 SQL in a name",
                        "id,\"a\"\"; DROP TABLE t; --\"\n1,2\n3,4\n",
                        taken("1|2", "3|4"))
                .add("B39 HTML in a name", "id,<script>\n1,2\n3,4\n", taken("1|2", "3|4"))
                .add(
                        "B40 a formula",
                        "id,a\n1,=HYPERLINK(1)\n2,@x\n",
                        taken("1|=HYPERLINK(1)", "2|@x"))
                .add(
                        "B41 a document in a cell",
                        "id,a\n1,x\n2," + "x".repeat(3_000_000) + "\n",
                        refused(FaultCode.LIMIT_EXCEEDED, "line 3", "2000000"));
    }
}
