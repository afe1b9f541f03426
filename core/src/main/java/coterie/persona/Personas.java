package coterie.persona;

import coterie.persona.Persona.Claim;
import coterie.profile.Profile;
import coterie.profile.Segment;
import coterie.profile.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Tells segments to people.
public final class Personas {
    private static final int CLAIMS = 3;

    private Personas() {}

    /// One persona a segment, in the same order; deterministic, names unique.
    public static List<Persona> of(Profile profile, List<Segment> segments) {
        List<String> names = new Naming(profile).names(segments);
        Playbook playbook = new Playbook(profile);
        List<String> unknown = Blanks.of(profile).stream().map(Wanted::what).toList();
        List<Persona> personas = new ArrayList<>();
        for (int index = 0; index < segments.size(); index++) {
            Segment segment = segments.get(index);
            personas.add(
                    new Persona(
                            segment,
                            names.get(index),
                            portrait(segment),
                            new FactCard(profile, segment.number()).facts(),
                            playbook.actions(segment),
                            unknown));
        }
        return personas;
    }

    /// Data worth collecting next.
    public static List<Wanted> wanted(Profile profile) {
        return Blanks.of(profile);
    }

    private static List<Claim> portrait(Segment segment) {
        Stream<Trait> strongest = segment.traits().stream().limit(CLAIMS);
        return strongest.map(trait -> new Claim(sentence(trait), trait)).toList();
    }

    private static String sentence(Trait trait) {
        String degree =
                Math.abs(trait.effect()) >= 0.8
                        ? "far "
                        : Math.abs(trait.effect()) >= 0.5 ? "clearly " : "somewhat ";
        return Sentence.capital(
                degree
                        + (trait.effect() > 0 ? "above" : "below")
                        + " everyone: "
                        + trait.words()
                        + ".");
    }
}
