package coterie.playbook;

import coterie.playbook.Playbook.Compared;
import coterie.playbook.Playbook.Order;
import java.util.Optional;

/// What the mean of a subject can be: a comparison that holds for all of it, or for none of it,
/// says nothing.
///
/// @param least the smallest mean there can be
/// @param greatest the largest
record Domain(double least, double greatest) {
    /// The word that may stand for anything; ages, amounts, counts and days are never below zero.
    private static final String SCORE = "score";

    static Domain of(String subject) {
        if (subject.contains("=")) {
            return new Domain(0, 1);
        }
        String word = subject.replaceFirst("\\.\\*$", "");
        boolean counted = Playbook.WORDS.contains(word) && !word.equals(SCORE);
        return new Domain(counted ? 0 : Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /// What is wrong with a comparison, if it holds always or never.
    Optional<String> fault(Compared compared) {
        double bound = compared.bound();
        boolean upwards = compared.order() == Order.AT_LEAST || compared.order() == Order.MORE;
        boolean itself = compared.order() == Order.AT_LEAST || compared.order() == Order.AT_MOST;
        double near = upwards ? least : greatest;
        double far = upwards ? greatest : least;
        double sign = upwards ? 1 : -1;
        if (itself ? sign * bound <= sign * near : sign * bound < sign * near) {
            return Optional.of("holds for every segment; leave it out");
        }
        if (itself ? sign * bound > sign * far : sign * bound >= sign * far) {
            return Optional.of("holds for no segment; nothing would be said");
        }
        return Optional.empty();
    }
}
