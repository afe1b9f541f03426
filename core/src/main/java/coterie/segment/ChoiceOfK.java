package coterie.segment;

import coterie.fault.Alarm;
import java.util.List;

/// How many segments, and why.
///
/// @param k the chosen number
/// @param because one sentence
/// @param bySilhouette the k the rule of the silhouette would choose
/// @param candidates what was compared, by k
/// @param alarms such as a k against the silhouette's choice
public record ChoiceOfK(
        int k, String because, int bySilhouette, List<Candidate> candidates, List<Alarm> alarms) {}
