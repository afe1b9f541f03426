package coterie.recipe.yaml;

import coterie.document.MalformedException;
import coterie.document.Node;
import coterie.document.Yaml;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Everything wrong with a recipe, collected so that it can be said at once.
public final class Faults {
    private final String kind;
    private final String source;
    private final List<RecipeFault> found = new ArrayList<>();

    /// @param source what the recipe is called in messages
    public Faults(String source) {
        this("recipe", source);
    }

    /// @param kind what it is, such as `playbook`
    public Faults(String kind, String source) {
        this.kind = kind;
        this.source = source;
    }

    public void add(int line, String message) {
        found.add(new RecipeFault(line, message));
    }

    public List<RecipeFault> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(RecipeFault::line)).toList();
    }

    /// Says everything found so far, if anything.
    public void raise() {
        if (!found.isEmpty()) {
            throw fault();
        }
    }

    /// The document that is read.
    ///
    /// @throws CoterieException with the faults so far where it cannot be read
    public Node document(String yaml) {
        try {
            Node node = Yaml.read(yaml, this::add);
            if (node instanceof Node.Scalar(int _, String _, boolean empty) && empty) {
                throw now(1, "the recipe is empty");
            }
            return node;
        } catch (MalformedException e) {
            throw now(e.line(), String.valueOf(e.getMessage()));
        }
    }

    /// What to throw where reading cannot go on.
    public CoterieException now(int line, String message) {
        add(line, message);
        return fault();
    }

    private CoterieException fault() {
        String what =
                inOrder().stream()
                        .map(fault -> "line " + fault.line() + ": " + fault.message())
                        .collect(Collectors.joining("; "));
        return new CoterieException(
                FaultCode.RECIPE_INVALID,
                "The "
                        + kind
                        + " "
                        + source
                        + " cannot be used. "
                        + what
                        + (what.endsWith("?") ? "" : "."));
    }
}
