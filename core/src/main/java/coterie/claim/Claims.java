package coterie.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Checks prose against a study, claim by claim.
///
/// A claim is a sentence, or a part of one joined by a comma, `and`, `while` or `but`, that a group
/// and a measure can be read from; a part without a group speaks of the group before it. A figure
/// is true when the measured value prints as it: `57,310` is true of 57,309.75.
public final class Claims {
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+|\\R+");
    private static final Pattern PARTS =
            Pattern.compile(
                    ";\\s+|,\\s+(?:(?:and|while|but|whereas)\\s+)?|\\s+(?:and|while|but|whereas)\\s+(?=\\D*\\d|.*\\b(?:most|highest|lowest|largest|smallest)\\b)");

    private Claims() {}

    /// One claim and what the numbers say.
    ///
    /// @param text the claim as written
    /// @param status what came of it
    /// @param found the right number, with its base; empty when not checkable
    /// @param because the definition it was checked by, or why it could not be
    public record Checked(String text, Status status, String found, String because) {}

    /// What came of a claim.
    public enum Status {
        TRUE,
        FALSE,
        NOT_CHECKABLE
    }

    /// The claims of a text, in order.
    public static List<Checked> check(String text, Facts facts) {
        ClaimReader reader = new ClaimReader(facts);
        List<Checked> checked = new ArrayList<>();
        for (String sentence : SENTENCES.splitAsStream(text).toList()) {
            if (!sentence.isBlank()) {
                reader.startSentence();
                checked.addAll(checkParts(sentence.strip(), reader, facts));
            }
        }
        return checked;
    }

    private static List<Checked> checkParts(String sentence, ClaimReader reader, Facts facts) {
        List<Checked> checked = new ArrayList<>();
        for (String part : PARTS.splitAsStream(sentence).toList()) {
            reader.read(part)
                    .forEach(assertion -> checked.add(new Verification(facts).of(part, assertion)));
        }
        return checked.isEmpty()
                ? List.of(
                        new Checked(
                                sentence,
                                Status.NOT_CHECKABLE,
                                "",
                                "no figure or comparison of a column of this study was found in it"))
                : checked;
    }
}
