package coterie.doubt;

import coterie.engine.Engine;
import coterie.fault.Alarm;
import coterie.kernel.Seed;
import coterie.prepare.FittedPreparation.Scaler;
import coterie.prepare.Prepared;
import coterie.recipe.Noun;
import coterie.segment.ChoiceOfK;
import coterie.segment.LostRows;
import coterie.segment.SegmentSearch;
import java.util.List;
import java.util.stream.Stream;

/// Every check of this package, most serious first.
public final class Doubts {
    private Doubts() {}

    /// What to doubt about a study beside what its parts have said already.
    ///
    /// @param lost where the rows each line of the ledger dropped would have gone
    public static List<Alarm> of(
            Engine engine,
            Prepared prepared,
            List<LostRows> lost,
            SegmentSearch search,
            ChoiceOfK choice,
            Seed seed) {
        Scaler scaler = prepared.fitted().scaler();
        Noun unit = prepared.fitted().recipe().heading().unit();
        return Stream.of(
                        LostRevenue.of(prepared.ledger(), lost, unit),
                        FlagsAgainstCounts.of(engine, prepared),
                        NoClearStructure.of(choice),
                        FewCustomers.of(search.points().size(), scaler.features().size(), unit),
                        TrivialSegments.of(engine, prepared, search, choice, seed),
                        SmallCandidates.of(choice, unit),
                        Identities.of(
                                scaler.features(),
                                engine.table(prepared.table()).numbers(scaler.features())),
                        Correlations.of(scaler.features(), search.covariance()))
                .flatMap(List::stream)
                .toList();
    }
}
