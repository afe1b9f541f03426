package coterie.study;

import coterie.fault.Alarm;
import coterie.intake.Reading;
import coterie.model.Model;
import coterie.persona.Persona;
import coterie.persona.Wanted;
import coterie.prepare.Prepared;
import coterie.profile.Profile;
import coterie.recipe.Recipe;
import coterie.segment.ChoiceOfK;
import coterie.segment.Segmentation;
import java.util.List;

/// Everything a run found.
///
/// @param recipe the recipe as run, every default written out
/// @param reading how the source was read
/// @param prepared the kept customers and the ledger
/// @param choice how many segments and why, with all candidates
/// @param segmentation the chosen segments
/// @param profile every column, segment against everyone
/// @param personas one a segment, by number
/// @param map the segments in two dimensions
/// @param wanted data worth collecting
/// @param alarms everything to doubt, from every part, most serious first
/// @param model what places new customers
/// @param seed of every random choice
public record Study(
        Recipe recipe,
        Reading reading,
        Prepared prepared,
        ChoiceOfK choice,
        Segmentation segmentation,
        Profile profile,
        List<Persona> personas,
        SegmentMap map,
        List<Wanted> wanted,
        List<Alarm> alarms,
        Model model,
        long seed) {

    /// The version of Coterie that wrote a study.
    public static final String VERSION = "0.1.0";
}
