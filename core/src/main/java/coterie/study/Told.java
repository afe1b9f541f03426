package coterie.study;

import coterie.engine.Engine;
import coterie.persona.Examples;
import coterie.persona.Persona;
import coterie.persona.Personas;
import coterie.persona.Wanted;
import coterie.playbook.Playbook;
import coterie.prepare.Prepared;
import coterie.profile.Profile;
import coterie.profile.Revenue;
import coterie.profile.SmallCells;
import coterie.profile.segment.Segment;
import coterie.profile.segment.Segments;
import coterie.recipe.Recipe;
import coterie.segment.BySegment;
import coterie.segment.Segmentation;
import java.util.List;

/// The sixth stage: the segments in words.
///
/// @param personas one a segment, by number
/// @param wanted data worth collecting
public record Told(BySegment<Persona> personas, List<Wanted> wanted) {
    /// Tells the described segments.
    ///
    /// @param playbooks where the words come from, the more special first
    /// @param secret what the pseudonyms of examples are made with
    public static Told of(
            List<Playbook> playbooks,
            String secret,
            Prepared prepared,
            Segmentation segmentation,
            Profile profile,
            Engine engine) {
        Recipe recipe = prepared.fitted().recipe();
        List<Segment> segments =
                Segments.of(
                        segmentation,
                        profile,
                        Revenue.bySegment(prepared, segmentation, engine),
                        recipe.telling().campaigns(),
                        recipe.heading().unit());
        List<Persona> told = Personas.of(profile, segments, playbooks, recipe.heading().unit());
        return new Told(
                new BySegment<>(
                        SmallCells.of(segmentation, prepared).least() > 1
                                ? told
                                : new Examples(engine, prepared, segmentation, secret).with(told)),
                Personas.wanted(profile, recipe.heading().unit()));
    }

    /// Names of the segments.
    public BySegment<String> names() {
        return personas.map(Persona::name);
    }
}
