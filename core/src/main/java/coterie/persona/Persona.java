package coterie.persona;

import coterie.profile.Trait;
import coterie.profile.segment.Segment;
import java.util.List;

/// A segment as it is told to people; every sentence rests on a trait.
///
/// @param segment the numbers
/// @param name short, concrete, neutral, unique in the study
/// @param portrait one paragraph: who they are, what they buy, how they buy, what they answered
/// @param facts the card: average age, average income, household, coupon behaviour, spending
///   highlights, …
/// @param actions what to do, most useful first
/// @param examples customers who fit best and worst; none where no single customer may be shown
/// @param unknown what the data does not say about these customers
public record Persona(
        Segment segment,
        String name,
        List<Claim> portrait,
        List<Fact> facts,
        List<Action> actions,
        List<Example> examples,
        List<String> unknown) {
    /// A persona without examples.
    public Persona(
            Segment segment,
            String name,
            List<Claim> portrait,
            List<Fact> facts,
            List<Action> actions,
            List<String> unknown) {
        this(segment, name, portrait, facts, actions, List.of(), unknown);
    }

    /// The same persona with examples.
    Persona with(List<Example> customers) {
        return new Persona(segment, name, portrait, facts, actions, customers, unknown);
    }

    /// What a sentence is about.
    public enum Topic {
        WHO,
        BUYS,
        HOW,
        ANSWERED
    }

    /// A sentence and the traits it rests on.
    ///
    /// @param trait the first of them
    /// @param also the others
    public record Claim(Topic topic, String sentence, Trait trait, List<Trait> also) {
        public Claim(String sentence, Trait trait) {
            this(Topic.WHO, sentence, trait, List.of());
        }
    }

    /// The sentences about a topic.
    public List<Claim> about(Topic topic) {
        return portrait.stream().filter(claim -> claim.topic() == topic).toList();
    }

    /// One line of the card: `Average income` `57,310` with its base and definition.
    public record Fact(String label, String value, String definition, long n) {}

    /// @param title what to do, in a few words
    /// @param detail how
    /// @param because the trait in words
    /// @param plan who, where, with what, and how it is judged
    public record Action(String title, String detail, String because, Plan plan) {
        public Action(String title, String detail, String because) {
            this(title, detail, because, Plan.OPEN);
        }
    }

    /// How an action is carried out; empty texts are left to the reader.
    ///
    /// @param review days after the study's day when to look whether it worked
    public record Plan(String owner, String channel, String offer, String measure, int review) {
        static final Plan OPEN = new Plan("marketing", "", "", "", 90);
    }
}
