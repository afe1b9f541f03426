package coterie.profile.segment;

import coterie.campaign.CampaignAnswer;
import coterie.profile.Trait;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// One segment in numbers.
///
/// @param number 1 = largest
/// @param size customers
/// @param share of all kept customers, 0 to 1
/// @param revenueShare share of the revenue of all kept customers; absent without a revenue
///   expression
/// @param means mean of every numeric column in original units
/// @param traits what sets it apart, strongest first
/// @param campaigns what it answered to the recipe's campaigns, in the recipe's order
public record Segment(
        int number,
        long size,
        double share,
        Optional<Double> revenueShare,
        SequencedMap<String, Double> means,
        List<Trait> traits,
        List<CampaignAnswer> campaigns) {}
