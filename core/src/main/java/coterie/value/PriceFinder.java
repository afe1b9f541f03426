package coterie.value;

import coterie.engine.Engine;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.intake.Column;
import coterie.intake.Reading;
import coterie.kernel.ExactSum;
import coterie.prepare.Prepared;
import coterie.recipe.Contact;
import coterie.recipe.Role;
import coterie.recipe.expression.Expression;
import coterie.value.Targeting.Price;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Finds what a contact costs and an answer brings: from the recipe, or from constant columns whose
/// names say so, such as `contact_cost` and `revenue`.
final class PriceFinder {
    private static final Pattern COST =
            Pattern.compile("cost.*contact|contact.*cost", Pattern.CASE_INSENSITIVE);
    private static final Pattern REVENUE = Pattern.compile("revenue", Pattern.CASE_INSENSITIVE);

    private final Reading reading;
    private final Prepared prepared;
    private final Engine engine;

    PriceFinder(Reading reading, Prepared prepared, Engine engine) {
        this.reading = reading;
        this.prepared = prepared;
        this.engine = engine;
    }

    /// The price; empty where nothing says it, or an answer brings nothing.
    Optional<Price> find() {
        Optional<Contact> said = prepared.fitted().recipe().telling().contact();
        Optional<Price> price =
                said.isPresent()
                        ? said.flatMap(contact ->
                                price(
                                        amount(contact.cost()),
                                        amount(contact.revenue()),
                                        "the recipe's contact"))
                        : constants();
        return price.filter(each -> each.revenue() > 0 && each.cost() >= 0);
    }

    private Optional<Price> constants() {
        Optional<Column> cost = constant(COST);
        Optional<Column> revenue = constant(REVENUE);
        return cost.isEmpty() || revenue.isEmpty()
                ? Optional.empty()
                : price(
                        mean(cost.orElseThrow().name()),
                        mean(revenue.orElseThrow().name()),
                        "the constant columns %s and %s"
                                .formatted(
                                        cost.orElseThrow().name(), revenue.orElseThrow().name()));
    }

    private Optional<Column> constant(Pattern name) {
        return reading.columns().stream()
                .filter(column -> column.role() == Role.CONSTANT && column.type().number())
                .filter(column -> name.matcher(column.name()).find())
                .findFirst();
    }

    private static Optional<Price> price(
            OptionalDouble cost, OptionalDouble revenue, String source) {
        return cost.isPresent() && revenue.isPresent()
                ? Optional.of(new Price(cost.getAsDouble(), revenue.getAsDouble(), source))
                : Optional.empty();
    }

    private OptionalDouble amount(Contact.Amount amount) {
        return switch (amount) {
            case Contact.Fixed(double value) -> OptionalDouble.of(value);
            case Contact.Column(String name) ->
                    mean(
                            prepared.columns().stream()
                                    .filter(column -> column.name().equals(name))
                                    .flatMap(column -> column.sourceName().stream())
                                    .findFirst()
                                    .orElse(name));
        };
    }

    /// Mean of a source column over all customers read; of a constant one, its value.
    private OptionalDouble mean(String column) {
        if (reading.column(column).filter(found -> found.type().number()).isEmpty()) {
            return OptionalDouble.empty();
        }
        if (reading.column(column).orElseThrow().role() == Role.CONSTANT) {
            return number(
                    engine.table(reading.table())
                            .answer(Query.of(new Item.Least(new Expression.Column(column))))
                            .only()
                            .number(0));
        }
        ExactSum sum = new ExactSum();
        long[] known = {0};
        engine.table(reading.table())
                .numbers(List.of(column))
                .scan((first, count, batch) -> {
                    for (int row = 0; row < count; row++) {
                        if (!Double.isNaN(batch[0][row])) {
                            sum.add(batch[0][row]);
                            known[0]++;
                        }
                    }
                });
        return number(sum.value() / known[0]);
    }

    private static OptionalDouble number(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
