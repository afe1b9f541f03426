package coterie.persona;

import java.util.SequencedMap;

/// One customer of a segment, under a pseudonym.
///
/// @param pseudonym 8 hex digits, keyed by the source and the seed; the owner of the data finds the
///   customer in `segments.csv` by the distance
/// @param typical whether it is one of those nearest to the centre; otherwise one of those nearest
///   to another segment
/// @param distance to the own centre
/// @param confidence 1 − d₁/d₂
/// @param figures the customer's values in the columns that set the segment apart most
public record Example(
        String pseudonym,
        boolean typical,
        double distance,
        double confidence,
        SequencedMap<String, Double> figures) {}
