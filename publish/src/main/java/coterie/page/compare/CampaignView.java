package coterie.page.compare;

import coterie.campaign.Campaigns;
import coterie.campaign.Campaigns.Campaign;
import coterie.campaign.Campaigns.Responders;
import coterie.campaign.Campaigns.SegmentAnswer;
import coterie.campaign.Rate;
import coterie.page.ColumnLabel;
import coterie.page.Words;
import coterie.profile.Figures;
import coterie.profile.Profile;
import coterie.profile.test.Differences.Test;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.List;

/// What the segments answered to campaigns, compared.
///
/// @param rows one a campaign, the outcome last
/// @param responders how many campaigns customers accepted; none without campaigns
/// @param gaps the pairs of segments that differ most surely
public record CampaignView(List<Row> rows, List<Counted> responders, List<String> gaps) {
    /// What a response rate is not.
    public static final String NOT_UPLIFT = Campaigns.NOT_UPLIFT;

    private static final int GAPS = 6;
    private static final double SURE = 0.05;

    /// One campaign.
    ///
    /// @param test whether the segments differ, in words
    public record Row(
            String name, String everyone, String everyoneBase, List<Cell> cells, String test) {}

    /// A segment's answer.
    ///
    /// @param rate of the customers reached
    /// @param base `57 of 670`
    /// @param interval of the rate
    /// @param rest share of the segment's acceptances, and lift
    public record Cell(String rate, String base, String interval, String rest) {}

    /// How many accepted so many campaigns.
    public record Counted(String accepted, String everyone, List<String> bySegment) {}

    public static CampaignView of(Study study) {
        Campaigns campaigns = study.worth().campaigns();
        int k = study.told().personas().k();
        return new CampaignView(
                campaigns.campaigns().stream().map(each -> row(study, each, k)).toList(),
                campaigns.responders().stream().map(CampaignView::counted).toList(),
                gaps(study));
    }

    private static Row row(Study study, Campaign campaign, int k) {
        List<Cell> cells = new ArrayList<>();
        for (int segment = 1; segment <= k; segment++) {
            cells.add(
                    campaign.of(segment)
                            .map(CampaignView::cell)
                            .orElse(new Cell("not shown", "", "", "")));
        }
        return new Row(
                label(study.described().profile(), campaign)
                        + (campaign.outcome() ? " (the campaign under study)" : ""),
                Words.percent(campaign.everyone().share()),
                Words.of(campaign.everyone().count(), campaign.everyone().of()),
                cells,
                campaign.circular()
                        ? "not tested: the segments were made from it"
                        : campaign.test().map(CampaignView::words).orElse("not tested"));
    }

    private static String label(Profile profile, Campaign campaign) {
        return profile.column(campaign.name()).map(ColumnLabel::brief).orElse(campaign.name());
    }

    private static Cell cell(SegmentAnswer answer) {
        Rate rate = answer.answer().rate();
        List<String> rest = new ArrayList<>();
        answer.answer().share().ifPresent(share -> rest.add("share " + Words.percent(share)));
        answer.answer().lift().ifPresent(lift -> rest.add("lift " + Words.decimals(lift, 2)));
        return new Cell(
                Words.percent(rate.share()),
                Words.of(rate.count(), rate.of()),
                Words.percent(rate.low()) + " to " + Words.percent(rate.high()),
                String.join(", ", rest));
    }

    /// `chi-square 46.4, p < 0.001`.
    static String words(Test test) {
        return test.name() + " " + Figures.of(test.statistic()) + ", " + p(test.corrected());
    }

    /// A p-value as people read it.
    static String p(double p) {
        return p < 0.001 ? "p < 0.001" : "p = " + Words.decimals(p, 3);
    }

    private static Counted counted(Responders responders) {
        return new Counted(
                responders.accepted() + (responders.orMore() ? " or more" : ""),
                Figures.count(responders.everyone()),
                responders.bySegment().stream().map(Figures::count).toList());
    }

    /// The widest differences that are sure, in words.
    private static List<String> gaps(Study study) {
        record Found(Campaign campaign, Campaigns.Gap gap) {}
        return study.worth().campaigns().campaigns().stream()
                .flatMap(campaign -> campaign.gaps().stream().map(gap -> new Found(campaign, gap)))
                .filter(found -> found.gap().corrected().orElse(1) < SURE)
                .sorted((a, b) ->
                        Double.compare(
                                Math.abs(b.gap().difference().gap()),
                                Math.abs(a.gap().difference().gap())))
                .limit(GAPS)
                .map(found -> {
                    boolean up = found.gap().difference().gap() > 0;
                    Rate.Difference gap = found.gap().difference();
                    return label(study.described().profile(), found.campaign())
                            + ": segment "
                            + (up ? found.gap().segment() : found.gap().other())
                            + " is "
                            + points(Math.abs(gap.gap()))
                            + " above segment "
                            + (up ? found.gap().other() : found.gap().segment())
                            + " (95 % interval "
                            + points(up ? gap.low() : -gap.high())
                            + " to "
                            + points(up ? gap.high() : -gap.low())
                            + ", "
                            + p(found.gap().corrected().orElse(1))
                            + ")";
                })
                .toList();
    }

    private static String points(double share) {
        return Words.decimals(100 * share, 1) + " points";
    }
}
