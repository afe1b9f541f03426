package coterie.page;

import java.util.Arrays;
import java.util.Optional;

/// The words a reader may ask about, numbered as footnotes in the order they stand here.
public enum Term {
    SEGMENT(
            "segment",
            "A group of customers who are alike in the features, published under one name."),
    FEATURE("feature", "A column the segments are made from."),
    SILHOUETTE(
            "silhouette",
            "How much closer customers are to their own group than to the next one, averaged over"
                    + " customers: 1 is perfectly apart, 0 is on the border, below 0 is in the wrong"
                    + " group. Above 0.7 is strong, above 0.5 fair, above 0.25 weak."),
    INERTIA(
            "inertia",
            "Sum of squared distances of customers to the centre of their group, in scaled units."
                    + " With more groups it falls; a bend hints at a natural number."),
    CALINSKI_HARABASZ(
            "Calinski-Harabasz",
            "Variance between groups over variance within them, each by its degrees of freedom."
                    + " Higher is better."),
    DAVIES_BOULDIN(
            "Davies-Bouldin",
            "Average likeness of each group to its most similar neighbour. Lower is better."),
    STANDARD_DEVIATION(
            "standard deviation",
            "The usual distance of a customer from the average; differences are given in it so that"
                    + " years and money can be compared. 0.2 is small, 0.5 medium, 0.8 large."),
    EFFECT(
            "effect size",
            "Segment average less everyone's average, in standard deviations of everyone (Cohen's"
                    + " d); for a share, the difference of arcsine-transformed shares (Cohen's h)."),
    EXPLAINED(
            "explained",
            "How much of the differences between customers the segments explain, 0 to 1: eta squared"
                    + " for numbers, Cramér's V for categories."),
    COMPONENT(
            "principal component",
            "A weighted sum of all features, chosen to keep as much as possible of the differences"
                    + " between customers. Distances on the map are approximate."),
    LEDGER("ledger", "What each step of the preparation cost, in customers and in revenue."),
    REVENUE("revenue", "The recipe's revenue expression, added up over customers."),
    RATE("rate", "Customers who said yes ÷ customers who were asked, here: all of the segment."),
    SHARE_OF_ACCEPTANCES(
            "share",
            "A campaign's part of all yeses of the segment to the recipe's campaigns: not a rate."),
    LIFT("lift", "The segment's rate ÷ everyone's: 2 is twice as often, 1 is as often."),
    DISTANCE(
            "distance",
            "Distance of a customer from the centre of the own segment, in scaled units; of a mixture"
                    + " in widths of the segment."),
    CONFIDENCE(
            "confidence",
            "How clear the choice of the segment is, from 0 on the border of two to 1. Of k-means 1"
                    + " less the distance to the own centre over that to the second nearest; of a"
                    + " mixture the probability of the segment.");

    private final String word;
    private final String definition;

    Term(String word, String definition) {
        this.word = word;
        this.definition = definition;
    }

    /// The term of this word, where there is one.
    public static Optional<Term> of(String word) {
        return Arrays.stream(values()).filter(term -> term.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    public String definition() {
        return definition;
    }

    /// Its footnote.
    public int number() {
        return Arrays.asList(values()).indexOf(this) + 1;
    }
}
