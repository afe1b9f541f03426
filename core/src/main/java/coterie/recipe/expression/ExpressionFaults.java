package coterie.recipe.expression;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/// What is said of an expression that recipes do not allow.
///
/// @param text the expression as written
record ExpressionFaults(String text) {
    CoterieException refused(net.sf.jsqlparser.expression.Expression node) {
        return fault(
                "contains \""
                        + node
                        + "\", which recipes do not allow; use columns, numbers, 'texts', DATE"
                        + " 'yyyy-mm-dd', as_of, + - * / % ||, comparisons, AND OR NOT, IN,"
                        + " BETWEEN, IS NULL, CASE, CAST and the functions of the reference",
                null);
    }

    CoterieException fault(String what, @Nullable Exception cause) {
        String shown = text.length() > 200 ? text.substring(0, 200) + "…" : text;
        String message = "the expression \"" + shown + "\" " + what;
        return cause == null
                ? new CoterieException(FaultCode.RECIPE_INVALID, message)
                : new CoterieException(FaultCode.RECIPE_INVALID, message, cause);
    }
}
