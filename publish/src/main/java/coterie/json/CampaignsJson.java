package coterie.json;

import coterie.campaign.CampaignAnswer;
import coterie.campaign.Campaigns;
import coterie.campaign.Campaigns.Campaign;
import coterie.campaign.Campaigns.Gap;
import coterie.campaign.Campaigns.Responders;
import coterie.campaign.Campaigns.SegmentAnswer;
import coterie.campaign.Rate;
import coterie.document.Fields;
import coterie.profile.test.Differences;

/// The comparison of campaigns, for `study.json`.
final class CampaignsJson {
    private CampaignsJson() {}

    static Fields of(Campaigns campaigns) {
        return new Fields()
                .put("note", Campaigns.NOT_UPLIFT)
                .putEach("each", campaigns.campaigns(), CampaignsJson::campaign)
                .putEach("responders", campaigns.responders(), CampaignsJson::responders);
    }

    private static Fields campaign(Campaign campaign) {
        Fields fields =
                rate(new Fields().put("name", campaign.name()), campaign.everyone())
                        .put("outcome", campaign.outcome())
                        .put("circular", campaign.circular())
                        .put("test", campaign.test().map(test -> DifferencesJson.test(test).map()))
                        .putEach("segments", campaign.segments(), CampaignsJson::segment)
                        .putEach("gaps", campaign.gaps(), CampaignsJson::gap);
        return campaign.circular() ? fields.put("circularity", Differences.CIRCULAR) : fields;
    }

    private static Fields segment(SegmentAnswer own) {
        return answer(new Fields().put("segment", own.segment()), own.answer())
                .put("shrunken_rate", own.shrunken().share())
                .put("shrunken_low", own.shrunken().low())
                .put("shrunken_high", own.shrunken().high())
                .put("rank", own.rank());
    }

    /// A segment's answer to one campaign, after what stands already.
    static Fields answer(Fields fields, CampaignAnswer answer) {
        rate(fields, answer.rate()).put("share", answer.share());
        return (answer.shareOf() == 0 ? fields : fields.put("share_of", answer.shareOf()))
                .put("lift", answer.lift());
    }

    private static Fields rate(Fields fields, Rate rate) {
        return fields.put("reached", rate.of())
                .put("responded", rate.count())
                .put("rate", rate.share())
                .put("rate_low", rate.low())
                .put("rate_high", rate.high());
    }

    private static Fields gap(Gap gap) {
        return new Fields()
                .put("segment", gap.segment())
                .put("other", gap.other())
                .put("difference", gap.difference().gap())
                .put("low", gap.difference().low())
                .put("high", gap.difference().high())
                .put("p", gap.p())
                .put("p_holm", gap.corrected());
    }

    private static Fields responders(Responders responders) {
        return new Fields()
                .put("accepted", responders.accepted())
                .put("or_more", responders.orMore())
                .put("customers", responders.everyone())
                .put("by_segment", responders.bySegment().all());
    }
}
