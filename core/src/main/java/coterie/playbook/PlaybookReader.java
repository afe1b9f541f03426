package coterie.playbook;

import coterie.document.Node;
import coterie.fault.CoterieException;
import coterie.fault.Nearest;
import coterie.playbook.Playbook.Compared;
import coterie.playbook.Playbook.Condition;
import coterie.playbook.Playbook.Order;
import coterie.playbook.Playbook.Part;
import coterie.playbook.Playbook.Plan;
import coterie.playbook.Playbook.Rule;
import coterie.playbook.Playbook.Said;
import coterie.playbook.Playbook.Standing;
import coterie.playbook.Playbook.Word;
import coterie.recipe.yaml.Faults;
import coterie.recipe.yaml.Keys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a playbook from YAML; everything wrong with it is said at once, with its line.
public final class PlaybookReader {
    private static final int REVIEW = 90;

    private final Faults faults;

    private PlaybookReader(Faults faults) {
        this.faults = faults;
    }

    /// Reads a playbook.
    ///
    /// @param source what it is called in messages
    /// @throws CoterieException `RECIPE_INVALID` with every fault
    public static Playbook read(String source, String yaml) {
        Faults faults = new Faults("playbook", source);
        Node node = faults.document(yaml);
        Playbook playbook =
                new PlaybookReader(faults).playbook(new Keys(node, "a playbook", faults));
        faults.raise();
        return playbook;
    }

    private Playbook playbook(Keys keys) {
        String name = keys.needed("playbook", keys.text("playbook")).orElse("");
        String about = keys.text("about").orElse("");
        List<Rule> rules = new ArrayList<>();
        keys.needed("rules", keys.take("rules"))
                .ifPresent(node -> {
                    if (node instanceof Node.Items(int _, List<Node> nodes)) {
                        nodes.forEach(one -> rules.addAll(rules(new Keys(one, "a rule", faults))));
                    } else {
                        faults.add(node.line(), "rules is " + node.words() + "; expected a list");
                    }
                });
        keys.finish("a playbook");
        return new Playbook(name, about, List.copyOf(rules));
    }

    /// One rule for each part that is said.
    private List<Rule> rules(Keys keys) {
        List<Condition> when = keys.take("when").map(this::conditions).orElse(List.of());
        List<Rule> rules = new ArrayList<>();
        for (Part part : Part.values()) {
            String key = part.name().toLowerCase(Locale.ROOT);
            Optional<String> text = keys.text(key);
            Optional<Plan> plan =
                    part == Part.ACTION ? plan(keys, text.isPresent()) : Optional.empty();
            text.ifPresent(said -> rules.add(new Rule(when, part, said, plan)));
        }
        if (rules.isEmpty()) {
            faults.add(
                    keys.line(),
                    "a rule says nothing; expected one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Part.values())
                                            .map(part -> part.name().toLowerCase(Locale.ROOT))
                                            .toList()));
        }
        keys.finish("a rule");
        return rules;
    }

    private static Optional<Plan> plan(Keys keys, boolean action) {
        Optional<String> detail = keys.text("detail");
        String owner = keys.text("owner").orElse("marketing");
        String channel = keys.text("channel").orElse("");
        String offer = keys.text("offer").orElse("");
        String measure = keys.text("measure").orElse("");
        int review = keys.whole("review", 1, 3650).orElse(REVIEW);
        return action
                ? Optional.of(new Plan(detail.orElse(""), owner, channel, offer, measure, review))
                : Optional.empty();
    }

    private List<Condition> conditions(Node node) {
        if (!(node instanceof Node.Entries(int _, List<Node.Entry> entries))) {
            faults.add(node.line(), "when is " + node.words() + "; expected subjects with a level");
            return List.of();
        }
        return entries.stream().flatMap(entry -> conditions(entry.key(), entry.value())).toList();
    }

    private Stream<Condition> conditions(String subject, Node node) {
        return switch (node) {
            case Node.Items(int _, List<Node> all) ->
                    all.stream().flatMap(one -> conditions(subject, one));
            case Node.Scalar(int line, String text, boolean _) ->
                    standing(line, subject, text)
                            .map(standing -> new Condition(subject, standing))
                            .stream();
            case Node.Entries entries -> {
                faults.add(entries.line(), subject + " is " + node.words() + "; expected a level");
                yield Stream.empty();
            }
        };
    }

    private Optional<Standing> standing(int line, String subject, String text) {
        for (Order order : Order.values()) {
            if (text.startsWith(order.sign())) {
                return bound(line, subject, order, text.substring(order.sign().length()).strip());
            }
        }
        Optional<Word> word =
                Arrays.stream(Word.values()).filter(each -> each.word().equals(text)).findFirst();
        if (word.isEmpty()) {
            faults.add(
                    line,
                    "%s is \"%s\"; expected a comparison such as \"> 500\", or a level: %s"
                            .formatted(
                                    subject,
                                    text,
                                    Nearest.offer(
                                            text,
                                            Arrays.stream(Word.values())
                                                    .map(Word::word)
                                                    .toList())));
        }
        return word.map(Said::new);
    }

    private Optional<Standing> bound(int line, String subject, Order order, String number) {
        try {
            double bound = Double.parseDouble(number.replace("_", ""));
            if (Double.isFinite(bound)) {
                Compared compared = new Compared(order, bound);
                Domain.of(subject)
                        .fault(compared)
                        .ifPresent(fault ->
                                faults.add(
                                        line,
                                        "%s is \"%s %s\", which %s"
                                                .formatted(subject, order.sign(), number, fault)));
                return Optional.of(compared);
            }
        } catch (NumberFormatException _) {
            // said below
        }
        faults.add(
                line, "%s is compared with \"%s\"; expected a number".formatted(subject, number));
        return Optional.empty();
    }
}
