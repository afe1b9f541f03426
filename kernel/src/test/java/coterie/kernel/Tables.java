package coterie.kernel;

import coterie.testing.ReferenceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Rows and points that the kernel's tests share.
public final class Tables {
    /// The twelve features of the shopping study, spend columns under the file's names.
    public static final List<String> SHOPPING =
            List.of(
                    "Age",
                    "Income",
                    "MntWines",
                    "MntFruits",
                    "MntMeatProducts",
                    "MntFishProducts",
                    "MntSweetProducts",
                    "MntGoldProds",
                    "NumDealsPurchases",
                    "NumWebPurchases",
                    "NumCatalogPurchases",
                    "NumStorePurchases");

    private Tables() {}

    /// Numeric columns of a file with the given separator.
    public static Rows read(Path file, String separator, String... columns) {
        return Rows.of(
                records(file, separator).stream()
                        .map(record ->
                                Arrays.stream(columns)
                                        .mapToDouble(c -> number(record, c))
                                        .toArray())
                        .toArray(double[][]::new));
    }

    /// The 2212 customers of the shopping study, by id.
    public static Map<String, double[]> shopping() {
        Path file = ReferenceData.data(ReferenceData.CUSTOMERS);
        Map<String, double[]> customers = new TreeMap<>();
        for (Map<String, String> record : records(file, ";")) {
            double income = number(record, "Income");
            double age = 2025 - number(record, "Year_Birth");
            if (income < 600_000 && age <= 100) {
                double[] row =
                        SHOPPING.stream()
                                .mapToDouble(c -> c.equals("Age") ? age : number(record, c))
                                .toArray();
                customers.put(record.get("ID"), row);
            }
        }
        return customers;
    }

    /// Points scaled with mean and standard deviation, keyed by the given ids.
    public static Points standard(Map<String, double[]> customers, List<String> order) {
        Rows rows = Rows.of(order.stream().map(customers::get).toArray(double[][]::new));
        RowKeys.Builder keys = RowKeys.ofIds();
        order.forEach(keys::add);
        return points(rows, Scaling.standard(rows), keys.build(rows));
    }

    /// Points as they are, keyed by their features.
    public static Points raw(Rows rows) {
        return points(rows, Scaling.none(rows.width()), RowKeys.ofFeatures(rows));
    }

    public static Points points(Rows rows, Scaling scaling, RowKeys keys) {
        List<String> names =
                IntStream.range(0, rows.width()).mapToObj(j -> "feature " + j).toList();
        return Points.of(rows, scaling, keys, names);
    }

    private static double number(Map<String, String> record, String column) {
        String text = record.getOrDefault(column, "");
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static List<Map<String, String>> records(Path file, String separator) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            List<String> names = cells(lines.getFirst().replace("ï»¿", ""), separator);
            List<Map<String, String>> records = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line, separator);
                Map<String, String> record = new TreeMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    record.put(names.get(i), cells.get(i));
                }
                records.add(record);
            }
            return records;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> cells(String line, String separator) {
        return Arrays.stream(line.split(separator, -1)).map(c -> c.replace("\"", "")).toList();
    }
}
