package coterie.study;

import coterie.model.Model;
import coterie.model.Model.Trained;
import coterie.prepare.Prepared;
import coterie.published.PublishedStudy;
import coterie.recipe.Recipe;
import java.util.Optional;

/// Everything a run found, stage by stage; a stage rests on those before it.
///
/// What is large stays in the engine's tables that the stages name, so the engine must stay open
/// while a study is published.
///
/// @param provenance what it rests on beside source and recipe
/// @param read the source, read
/// @param prepared the kept customers and the ledger
/// @param chosen how many segments, which, and what stands beside them
/// @param described the segments in numbers
/// @param worth what they answered and what they are worth
/// @param told the segments in words
/// @param findings everything to doubt
/// @param published what a published study said of this data, reproduced; absent on other data
public record Study(
        Provenance provenance,
        Read read,
        Prepared prepared,
        Chosen chosen,
        Described described,
        Worth worth,
        Told told,
        Findings findings,
        Optional<PublishedStudy> published) {

    /// The recipe as run, every default written out.
    public Recipe recipe() {
        return prepared.fitted().recipe();
    }

    /// What places new customers.
    public Model model() {
        return new Model(
                prepared.fitted(),
                chosen.segmentation().assigner(),
                told.names(),
                new Trained(
                        read.reading().source(),
                        read.reading().fingerprint(),
                        prepared.table().rows(),
                        provenance.version()));
    }

    /// The same study with other long lists.
    public Study with(Chosen other, Described otherwise) {
        return new Study(
                provenance, read, prepared, other, otherwise, worth, told, findings, published);
    }
}
