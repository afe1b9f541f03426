package coterie.recipe.expression;

import coterie.recipe.expression.Expression.*;
import java.util.List;
import java.util.function.UnaryOperator;

/// Copies an [Expression] from its leaves up, giving each copied node to a function that may put
/// another in its place.
final class ExpressionRewriter {
    private final UnaryOperator<Expression> change;

    ExpressionRewriter(UnaryOperator<Expression> change) {
        this.change = change;
    }

    Expression rewrite(Expression expression) {
        return change.apply(
                switch (expression) {
                    case Column _, Numeral _, Text _, Truth _, Day _, AsOf _, Missing _ ->
                            expression;
                    case Calculation(Operator operator, Expression left, Expression right) ->
                            new Calculation(operator, rewrite(left), rewrite(right));
                    case Negative(Expression of) -> new Negative(rewrite(of));
                    case Comparison(Order order, Expression left, Expression right) ->
                            new Comparison(order, rewrite(left), rewrite(right));
                    case And(List<Expression> all) -> new And(each(all));
                    case Or(List<Expression> any) -> new Or(each(any));
                    case Not(Expression of) -> new Not(rewrite(of));
                    case IsMissing(Expression of) -> new IsMissing(rewrite(of));
                    case In(Expression of, List<Expression> values) ->
                            new In(rewrite(of), each(values));
                    case Between(Expression of, Expression low, Expression high) ->
                            new Between(rewrite(of), rewrite(low), rewrite(high));
                    case Case choice -> choice(choice);
                    case Call(Function function, List<Expression> arguments) ->
                            new Call(function, each(arguments));
                    case Cast(Expression of, Kind kind) -> new Cast(rewrite(of), kind);
                });
    }

    private Case choice(Case choice) {
        List<When> whens =
                choice.whens().stream()
                        .map(when -> new When(rewrite(when.condition()), rewrite(when.result())))
                        .toList();
        return new Case(whens, choice.otherwise().map(this::rewrite));
    }

    private List<Expression> each(List<Expression> parts) {
        return parts.stream().map(this::rewrite).toList();
    }
}
