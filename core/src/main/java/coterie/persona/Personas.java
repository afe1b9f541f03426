package coterie.persona;

import coterie.persona.Persona.Action;
import coterie.persona.Persona.Claim;
import coterie.persona.Persona.Plan;
import coterie.persona.Persona.Topic;
import coterie.persona.Rulebook.Fit;
import coterie.playbook.Playbook;
import coterie.playbook.Playbook.Part;
import coterie.profile.Profile;
import coterie.profile.Trait;
import coterie.profile.segment.Segment;
import coterie.recipe.Noun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Tells segments to people, by a playbook.
public final class Personas {
    private static final int ACTIONS = 3;

    private final Profile profile;
    private final Rulebook rules;
    private final Noun unit;

    private Personas(Profile profile, Rulebook rules, Noun unit) {
        this.profile = profile;
        this.rules = rules;
        this.unit = unit;
    }

    /// One persona a segment, in the same order; deterministic, names unique.
    ///
    /// @param playbooks where the words come from, the more special first
    /// @param unit what a row is called
    public static List<Persona> of(
            Profile profile, List<Segment> segments, List<Playbook> playbooks, Noun unit) {
        Rulebook rules = new Rulebook(playbooks, profile, segments.size(), unit);
        List<String> names = new Naming(rules, unit).names(segments);
        Personas personas = new Personas(profile, rules, unit);
        List<Persona> told = new ArrayList<>();
        for (int index = 0; index < segments.size(); index++) {
            told.add(personas.persona(segments.get(index), names.get(index)));
        }
        return told;
    }

    /// Data worth collecting next.
    ///
    /// @param unit what a row is called
    public static List<Wanted> wanted(Profile profile, Noun unit) {
        return Blanks.of(profile, unit);
    }

    private Persona persona(Segment segment, String name) {
        return new Persona(
                segment,
                name,
                portrait(segment),
                new FactCard(profile, segment.number(), unit).facts(),
                actions(segment),
                Stream.concat(
                                rules.fits(Part.UNKNOWN, segment).stream().map(Fit::text),
                                Blanks.of(profile, unit).stream().map(Wanted::what))
                        .distinct()
                        .toList());
    }

    private List<Claim> portrait(Segment segment) {
        return Stream.of(
                        claim(Part.WHO, Topic.WHO, segment),
                        claim(Part.BUYS, Topic.BUYS, segment),
                        claim(Part.HOW, Topic.HOW, segment),
                        claim(Part.ANSWERED, Topic.ANSWERED, segment))
                .flatMap(claims -> claims)
                .toList();
    }

    /// The first sentence that fits and rests on a trait.
    private Stream<Claim> claim(Part part, Topic topic, Segment segment) {
        return rules.fits(part, segment).stream()
                .filter(fit -> !fit.traits().isEmpty())
                .limit(1)
                .map(fit ->
                        new Claim(
                                topic,
                                Sentence.capital(fit.text()),
                                fit.traits().getFirst(),
                                fit.traits().subList(1, fit.traits().size())));
    }

    private List<Action> actions(Segment segment) {
        List<Action> actions = new ArrayList<>();
        for (Fit fit : rules.fits(Part.ACTION, segment)) {
            Playbook.Plan plan = fit.rule().plan().orElseThrow();
            boolean said = actions.stream().anyMatch(other -> other.title().equals(fit.text()));
            if (!said && actions.size() < ACTIONS) {
                actions.add(
                        new Action(
                                fit.text(),
                                plan.detail(),
                                because(fit.traits()),
                                new Plan(
                                        plan.owner(),
                                        plan.channel(),
                                        plan.offer(),
                                        plan.measure(),
                                        plan.review())));
            }
        }
        return actions;
    }

    private static String because(List<Trait> traits) {
        return traits.isEmpty()
                ? "nothing else in the playbook fits them"
                : String.join("; ", traits.stream().limit(2).map(Trait::words).toList());
    }
}
