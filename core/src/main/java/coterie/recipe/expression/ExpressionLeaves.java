package coterie.recipe.expression;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.StringValue;

/// Reads the leaves of an [Expression]: numbers, texts, dates and names.
///
/// @param faults how a leaf is refused
record ExpressionLeaves(ExpressionFaults faults) {
    Expression number(String digits) {
        try {
            BigDecimal value = new BigDecimal(digits);
            if (Math.abs((long) value.precision() - value.scale()) > 400 || value.scale() > 400) {
                throw faults.fault("has a number out of range: " + digits, null);
            }
            return new Expression.Numeral(value.scale() < 0 ? value.setScale(0) : value);
        } catch (NumberFormatException e) {
            throw faults.fault("has a number that cannot be read: " + digits, e);
        }
    }

    Expression string(StringValue node) {
        if (node.getPrefix() != null || !node.toString().startsWith("'")) {
            throw faults.refused(node);
        }
        return new Expression.Text(node.getNotExcapedValue());
    }

    /// `DATE '2014-06-29'`, which the parser takes for a cast.
    Expression day(CastExpression node) {
        if (!(node.getLeftExpression() instanceof StringValue written)
                || !node.getColDataType().toString().equalsIgnoreCase("date")) {
            throw faults.refused(node);
        }
        try {
            return new Expression.Day(LocalDate.parse(written.getNotExcapedValue()));
        } catch (DateTimeException e) {
            throw faults.fault("has a date that is not written as DATE '2014-06-29': " + node, e);
        }
    }

    Expression column(net.sf.jsqlparser.schema.Column node) {
        String written = node.toString();
        if (node.getTable() != null
                || node.getArrayConstructor() != null
                || !written.equals(node.getColumnName())) {
            throw faults.fault(
                    "says "
                            + written
                            + "; columns are named alone, and in double quotes where the"
                            + " name is not plain",
                    null);
        }
        char first = written.charAt(0);
        if (first == '"' || first == '`') {
            String quote = String.valueOf(first);
            String inner = written.substring(1, written.length() - 1);
            return new Expression.Column(inner.replace(quote + quote, quote));
        }
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "as_of" -> new Expression.AsOf();
            case "true" -> new Expression.Truth(true);
            case "false" -> new Expression.Truth(false);
            default -> new Expression.Column(written);
        };
    }
}
