package coterie.table;

import coterie.campaign.Campaigns.Campaign;
import coterie.campaign.Campaigns.SegmentAnswer;
import coterie.campaign.Rate;
import coterie.engine.Engine;
import coterie.persona.Persona;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.segment.BySegment;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;

/// `campaigns.csv`: one line a campaign and segment, and one for everyone (whose `segment` is
/// empty).
///
/// `rate` is responded ÷ reached with its 95 % Wilson interval; `share` is responded ÷ `share_of`,
/// the segment's acceptances over all campaigns (the outcome has none); `lift` is the rate ÷
/// everyone's; `shrunken_rate` is the rate shrunken towards everyone's, by which segments are
/// ranked. A rate is not what the campaign brought about.
public final class CampaignsCsv implements Publication {
    @Override
    public String file() {
        return "campaigns.csv";
    }

    @Override
    public String about(Noun unit) {
        return "what each segment answered, with intervals";
    }

    @Override
    public boolean speaksOf(Study study) {
        return !study.worth().campaigns().campaigns().isEmpty();
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        csv.header(
                "campaign",
                "kind",
                "segment",
                "segment_name",
                "reached",
                "responded",
                "rate",
                "rate_low",
                "rate_high",
                "lift",
                "share",
                "share_of",
                "shrunken_rate",
                "shrunken_low",
                "shrunken_high",
                "rank");
        for (Campaign campaign : study.worth().campaigns().campaigns()) {
            about(campaign, csv).missing().text("everyone");
            rate(campaign.everyone(), csv).number(1);
            for (int empty = 0; empty < 6; empty++) {
                csv.missing();
            }
            csv.end();
            for (SegmentAnswer own : campaign.segments()) {
                segment(campaign, own, study.told().personas(), csv);
            }
        }
        csv.flush();
    }

    private static void segment(
            Campaign campaign, SegmentAnswer own, BySegment<Persona> personas, Csv csv)
            throws IOException {
        about(campaign, csv).number(own.segment()).text(personas.of(own.segment()).name());
        rate(own.answer().rate(), csv)
                .number(own.answer().lift().orElse(Double.NaN))
                .number(own.answer().share().orElse(Double.NaN));
        if (own.answer().shareOf() == 0) {
            csv.missing();
        } else {
            csv.number(own.answer().shareOf());
        }
        csv.number(own.shrunken().share())
                .number(own.shrunken().low())
                .number(own.shrunken().high());
        if (own.rank().isPresent()) {
            csv.number(own.rank().getAsInt());
        } else {
            csv.missing();
        }
        csv.end();
    }

    private static Csv about(Campaign campaign, Csv csv) throws IOException {
        return csv.text(campaign.name()).text(campaign.outcome() ? "outcome" : "campaign");
    }

    private static Csv rate(Rate rate, Csv csv) throws IOException {
        return csv.number(rate.of())
                .number(rate.count())
                .number(rate.share())
                .number(rate.low())
                .number(rate.high());
    }
}
