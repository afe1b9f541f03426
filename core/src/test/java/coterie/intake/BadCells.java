package coterie.intake;

import static coterie.intake.BadInput.badCellsMissing;
import static coterie.intake.BadInput.counted;
import static coterie.intake.BadInput.dates;
import static coterie.intake.BadInput.decimals;
import static coterie.intake.BadInput.refused;
import static coterie.intake.BadInput.rejectsAllowed;
import static coterie.intake.BadInput.taken;
import static coterie.intake.BadInput.utf8;

import coterie.fault.FaultCode;
import coterie.intake.BadInput.Cases;
import coterie.intake.ReadOptions.DateOrder;
import coterie.intake.ReadOptions.Decimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Bad input, second part: numbers, dates, missing and odd values.
final class BadCells {
    private BadCells() {}

    static List<BadInput> cases() {
        Cases cases = new Cases();
        numbers(cases);
        missing(cases);
        identifiers(cases);
        dateCells(cases);
        columns(cases);
        return cases.list();
    }

    private static void numbers(Cases cases) {
        cases.add(
                        "B42 decimal comma",
                        "id;v\n1;1.234,56\n2;7,5\n",
                        taken("1|1234.56", "2|7.5").note("decimal comma"))
                .add(
                        "B43 thousands, open",
                        "id,v\n1,\"1,234\"\n2,\"5,678\"\n",
                        refused(
                                FaultCode.AMBIGUOUS_NUMBER,
                                "column \"v\"",
                                "1234",
                                "1.234",
                                "--decimal=point",
                                "--decimal=comma"))
                .add(
                        "B43 thousands, as said",
                        "customers.csv",
                        "id,v\n1,\"1,234\"\n2,\"5,678\"\n",
                        decimals(Decimal.POINT),
                        taken("1|1234", "2|5678"))
                .add(
                        "B43 decimals, as said",
                        "customers.csv",
                        "id,v\n1,\"1,234\"\n2,\"5,678\"\n",
                        decimals(Decimal.COMMA),
                        taken("1|1.234", "2|5.678"))
                .add(
                        "B43 two separators",
                        "id,v\n1,\"1,234,567\"\n2,\"5,678\"\n",
                        taken("1|1234567", "2|5678").note("all whole"))
                .add(
                        "B43 another column decides",
                        "id,v,w\n1,\"1,234\",0.5\n2,\"5,678\",1.5\n",
                        taken("1|1234|0.5", "2|5678|1.5"))
                .add(
                        "B44 amounts cut in two",
                        "id,income\n1,$1,234.00\n2,$5,678.00\n3,$9,999.00\n",
                        refused(FaultCode.MALFORMED, "customers.csv:2", "in quotes"))
                .add(
                        "B44 reais",
                        utf8("id;v\n1;R$ 58.138,00\n2;R$ 7,50\n"),
                        taken("1|58138.0", "2|7.5").note("2 with a currency"))
                .add(
                        "B45 all dresses",
                        utf8(
                                "id;a;b;c;d\n1;(5.00);5%;1\u00a0000;1e3\n2;7.25;7.5%;12\u00a0000;2e3\n"),
                        taken("1|-5.0|5.0|1000|1000.0", "2|7.25|7.5|12000|2000.0")
                                .note("in percent"))
                .add(
                        "B48 too large",
                        "id,v\n1,5\n2,1e400\n",
                        refused(
                                FaultCode.VALUE_OUT_OF_RANGE,
                                "customers.csv:3",
                                "\"v\"",
                                "1.8e308"))
                .add(
                        "B53 a text among numbers",
                        "id,v\n" + numbered(25_000) + "25000,oops\n",
                        refused(
                                FaultCode.ROWS_REJECTED,
                                "customers.csv:25002",
                                "\"v\"",
                                "oops",
                                "not a number",
                                "--bad-cell=missing"))
                .add(
                        "B53 allowed",
                        "customers.csv",
                        "id,v\n" + numbered(25_000) + "25000,oops\n",
                        rejectsAllowed(),
                        counted(25_000).counts(25_001, 1, 0).alarm("rejected-rows"))
                .add(
                        "B53 read as missing",
                        "customers.csv",
                        "id,v\n" + numbered(25_000) + "25000,oops\n",
                        badCellsMissing(),
                        counted(25_001).alarm("bad-cells"));
    }

    private static void missing(Cases cases) {
        cases.add(
                        "B46 words for nothing",
                        "id,v,w\n1,NA,x\n2,5,#N/A\n3,-,?\n4,7,null\n",
                        taken("1||x", "2|5|", "3||", "4|7|")
                                .note("\"NA\" read as missing in 1 row", "\"#N/A\"")
                                .alarm("constant-columns"))
                .add(
                        "B46 a sentinel",
                        "id,v\n1,34\n2,9999\n3,40\n4,9999\n5,38\n",
                        counted(5).alarm("sentinel"))
                .add(
                        "B46 minus one",
                        "id,v\n1,34\n2,-1\n3,40\n4,38\n",
                        counted(4).alarm("sentinel"))
                .add(
                        "B47 NaN and infinity",
                        "id,v\n1,NaN\n2,5\n3,-inf\n4,7.5\n5,Infinity\n",
                        taken("1|", "2|5.0", "3|", "4|7.5", "5|").note("\"-inf\""))
                .add(
                        "B54 yes and no",
                        "id,v,w,x\n1,Yes,ja,0\n2,No,nein,1\n3,,ja,0\n",
                        taken("1|true|true|0", "2|false|false|1", "3||true|0")
                                .note("words for yes and no"))
                .add(
                        "B59 a column of nothing",
                        "id,v,c\n1,,3\n2,,4\n",
                        taken("1||3", "2||4").alarm("empty-columns"))
                .add(
                        "B60 a constant",
                        "id,v\n1,3\n2,3\n",
                        taken("1|3", "2|3").alarm("constant-columns"))
                .add(
                        "B61 nearly a constant",
                        "id,v\n" + lines(2_000, i -> i + "," + (i == 7 ? 1 : 0)),
                        counted(2_000).alarm("nearly-constant"));
    }

    private static void identifiers(Cases cases) {
        String long1 = "1".repeat(41);
        String long2 = "1".repeat(40) + "2";
        cases.add(
                        "B49 long ids",
                        "id,v\n%s,2\n%s,3\n".formatted(long1, long2),
                        taken(long1 + "|2", long2 + "|3").note("kept as text"))
                .add(
                        "B50 leading zeros",
                        "id,v\n007,2\n012,3\n",
                        taken("007|2", "012|3").note("2 values have leading zeros"))
                .add(
                        "B51 damaged ids",
                        "id,v\n1.23457E+11,2\n1.23457E+11,3\n",
                        refused(FaultCode.BAD_CELL, "\"id\"", "1.23457E+11", "Excel"))
                .add(
                        "B52 ids above 2^53",
                        "id,v\n9007199254740993,2\n9007199254740995,3\n",
                        taken("9007199254740993|2", "9007199254740995|3").note("kept as text"))
                .add(
                        "B62 equal rows",
                        "a,b,c\n1,2,x\n1,2,x\n3,4,y\n",
                        taken("1|2|x", "1|2|x", "3|4|y").alarm("duplicate-rows"))
                .add(
                        "B63 repeated ids",
                        "id,v\n1,2\n1,3\n2,5\n",
                        taken("1|2", "1|3", "2|5").alarm("duplicate-ids"))
                .add(
                        "B64 missing ids",
                        "id,v\n1,2\n,3\n2,5\n",
                        taken("1|2", "|3", "2|5").alarm("missing-ids"))
                .add(
                        "B65 a category without end",
                        "id,v\n" + lines(50_000, i -> i + ",level" + i),
                        counted(50_000))
                .add(
                        "B66 case and blanks",
                        "id,c\n"
                                + lines(
                                        40,
                                        i ->
                                                i
                                                        + ","
                                                        + List.of("Paris", "paris", " Paris")
                                                                .get(i % 3)),
                        counted(40).alarm("variants").note("outer blanks removed from 13 values"));
    }

    private static void dateCells(Cases cases) {
        cases.add(
                        "B55 an open order",
                        "id,d\n1,01/02/2014\n2,03/04/2014\n",
                        refused(
                                FaultCode.AMBIGUOUS_DATE,
                                "column \"d\"",
                                "2014-02-01",
                                "2014-01-02",
                                "--date-order=dmy",
                                "--date-order=mdy"))
                .add(
                        "B55 as said",
                        "customers.csv",
                        "id,d\n1,01/02/2014\n2,03/04/2014\n",
                        dates(DateOrder.DMY),
                        taken("1|2014-02-01", "2|2014-04-03"))
                .add(
                        "B55 the same either way",
                        "id,d\n1,01/01/2014\n2,03/03/2014\n",
                        taken("1|2014-01-01", "2|2014-03-03"))
                .add(
                        "B55 proven",
                        "id,d\n1,01/02/2014\n2,03/14/2014\n",
                        taken("1|2014-01-02", "2|2014-03-14").note("1 value has a day above 12"))
                .add(
                        "B55 another column proves",
                        "id,d,e\n1,01/02/2014,15/02/2014\n2,03/04/2014,16/04/2014\n",
                        taken("1|2014-02-01|2014-02-15", "2|2014-04-03|2014-04-16")
                                .note("as the other dates of the file"))
                .add(
                        "B56 mixed formats",
                        "id,d\n1,2014-02-13\n2,13/04/2014\n3,14.05.2014\n4,4 Sep 2014\n",
                        taken("1|2014-02-13", "2|2014-04-13", "3|2014-05-14", "4|2014-09-04")
                                .note("1 with the year first"))
                .add(
                        "B56 short years",
                        "id,d\n1,13/04/14\n2,14/05/87\n",
                        taken("1|2014-04-13", "2|1987-05-14").note("two-digit years"))
                .add(
                        "B57 no such day",
                        "id,d\n1,2023-02-28\n2,2023-02-29\n3,2020-01-01\n4,1900-01-00\n5,2020-01-02\n",
                        refused(
                                FaultCode.ROWS_REJECTED,
                                "customers.csv:3",
                                "2023-02-29",
                                "not a date"))
                .add(
                        "B57 hardly real",
                        "id,d\n1,0214-05-05\n2,2020-01-01\n3,2999-12-31\n",
                        taken("1|0214-05-05", "2|2020-01-01", "3|2999-12-31").alarm("odd-dates"))
                .add(
                        "B58 offsets",
                        "id,t\n1,2020-03-29T02:30:00+02:00\n2,2020-01-01T00:00:00Z\n",
                        taken("1|2020-03-29T00:30", "2|2020-01-01T00:00"));
    }

    private static void columns(Cases cases) {
        cases.add(
                "B43 codes with letters",
                "id,invoice,v\n"
                        + lines(300, i -> i + "," + (i % 60 == 0 ? "C" : "") + (5000 + i) + ",1"),
                counted(300).alarm("constant-columns"));
    }

    private static String numbered(int rows) {
        return lines(rows, i -> i + "," + i % 7);
    }

    private static String lines(int rows, java.util.function.IntFunction<String> line) {
        return IntStream.range(0, rows).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }
}
