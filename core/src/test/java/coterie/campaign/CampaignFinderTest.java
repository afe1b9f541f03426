package coterie.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.campaign.Campaigns.Responders;
import coterie.profile.SmallCells;
import coterie.segment.BySegment;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignFinderTest {
    @Test
    void thoseWhoAcceptedManyCampaignsAreCountedTogether() {
        assertThat(
                        CampaignFinder.join(
                                List.of(
                                        new Responders(
                                                0,
                                                false,
                                                180,
                                                new BySegment<>(List.of(90L, 50L, 40L))),
                                        new Responders(
                                                1, false, 14, new BySegment<>(List.of(7L, 7L, 0L))),
                                        new Responders(
                                                2, false, 4, new BySegment<>(List.of(2L, 2L, 0L))),
                                        new Responders(
                                                3, false, 2, new BySegment<>(List.of(1L, 1L, 0L)))),
                                new SmallCells(new BySegment<>(List.of(100L, 60L, 40L)), 5)))
                .containsExactly(
                        new Responders(0, false, 180, new BySegment<>(List.of(90L, 50L, 40L))),
                        new Responders(1, true, 20, new BySegment<>(List.of(10L, 10L, 0L))));
    }
}
