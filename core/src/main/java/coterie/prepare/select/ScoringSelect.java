package coterie.prepare.select;

import coterie.engine.dialect.SqlDialect;
import coterie.kernel.Matrix;
import coterie.kernel.cluster.LowestCost;
import coterie.prepare.FittedPreparation;
import coterie.prepare.Prepared;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A whole scoring as one SELECT from `customers`, under the source's own column names: the
/// preparation, the scaled features, the squared distance to every centre, and the segment of the
/// lowest cost.
///
/// Features are added up in their order, in doubles, as [LowestCost] does, so that both give the
/// same segment to every customer. It returns the customer's id (the row number where there is
/// none), `segment` (1..k) and `distance`; customers that a step drops or that lack a feature are
/// left out.
public final class ScoringSelect {
    private final FittedPreparation fitted;
    private final LowestCost rule;
    private final Matrix centres;
    private final SqlDialect dialect;

    /// @param rule places customers, in scaled units
    public ScoringSelect(FittedPreparation fitted, LowestCost rule, SqlDialect dialect) {
        this.fitted = fitted;
        this.rule = rule;
        this.centres = rule.centres();
        this.dialect = dialect;
    }

    /// The text.
    public String sql() {
        PreparationSelect select = PreparationSelect.keeping(dialect);
        select.source(
                fitted.columns().stream().map(ScoringSelect::source).toList(),
                fitted.id().isEmpty(),
                Map.of());
        fitted.steps().forEach(select::apply);
        String id = dialect.name(fitted.id().orElse(Prepared.ROW));
        select.part("scaled", "features in comparable units", "SELECT " + scaled(id), complete());
        select.part(
                "distances",
                weighted()
                        ? "squared distance to the centre of each segment, in its own widths"
                        : "squared distance to the centre of each segment",
                "SELECT " + id + ",\n    " + distances());
        select.part(
                "placed",
                weighted()
                        ? "the likeliest segment, the first of several"
                        : "the nearest centre, the first of several",
                "SELECT *,\n    " + nearest());
        return select.select(id + ", segment, sqrt(" + own() + ") AS distance") + "\n";
    }

    private boolean weighted() {
        return rule.weights().isPresent();
    }

    /// The squared distance to the centre of the own segment.
    private String own() {
        int k = centres.rows();
        if (k == 1) {
            return "d1";
        }
        return weighted()
                ? IntStream.rangeClosed(1, k)
                        .mapToObj(c -> " WHEN " + c + " THEN d" + c)
                        .collect(Collectors.joining("", "CASE segment", " END"))
                : "least(" + list("d", k) + ")";
    }

    private static PreparationSelect.SourceColumn source(FittedPreparation.MatchedColumn column) {
        Kind kind = column.type();
        return new PreparationSelect.SourceColumn(
                column.name(), column.sourceName(), kind, kind == Kind.NUMBER);
    }

    private String complete() {
        return fitted.scaler().columns().stream()
                .map(column -> dialect.name(column) + " IS NOT NULL")
                .collect(Collectors.joining("\n    AND "));
    }

    private String scaled(String id) {
        var scaler = fitted.scaler();
        List<String> items = new ArrayList<>(List.of(id));
        for (int j = 0; j < scaler.columns().size(); j++) {
            String value =
                    "CAST("
                            + dialect.name(scaler.columns().get(j))
                            + " AS "
                            + dialect.type(Kind.NUMBER)
                            + ")";
            String centre = number(scaler.centres().get(j));
            String scale = number(scaler.scales().get(j));
            items.add("(" + value + " - " + centre + ") / " + scale + " AS z" + (j + 1));
        }
        return String.join(",\n    ", items);
    }

    private String distances() {
        return IntStream.range(0, centres.rows())
                .mapToObj(this::distance)
                .collect(Collectors.joining(",\n    "));
    }

    private String distance(int centre) {
        return IntStream.range(0, centres.columns())
                .mapToObj(j -> {
                    String difference =
                            "(z" + (j + 1) + " - " + number(centres.at(centre, j)) + ")";
                    return rule.weights()
                                    .map(weights -> number(weights.at(centre, j)) + " * ")
                                    .orElse("")
                            + difference
                            + " * "
                            + difference;
                })
                .collect(Collectors.joining("\n      + ", "", " AS d" + (centre + 1)));
    }

    private String nearest() {
        int k = centres.rows();
        StringBuilder text = new StringBuilder("CASE");
        for (int c = 1; c < k; c++) {
            int own = c;
            text.append(
                    IntStream.rangeClosed(c + 1, k)
                            .mapToObj(other -> cost(own) + " <= " + cost(other))
                            .collect(Collectors.joining(" AND ", "\n      WHEN ", " THEN " + c)));
        }
        return k == 1
                ? "1 AS segment"
                : text.append("\n      ELSE " + k + " END AS segment").toString();
    }

    private String cost(int segment) {
        return weighted()
                ? "d" + segment + " + " + number(rule.constants().get(segment - 1))
                : "d" + segment;
    }

    private static String list(String letter, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> letter + i)
                .collect(Collectors.joining(", "));
    }

    private String number(double value) {
        BigDecimal digits = Expression.Numeral.of(value).value();
        String literal = dialect.number(digits);
        return value < 0 ? "(" + literal + ")" : literal;
    }
}
