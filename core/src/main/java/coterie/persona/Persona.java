package coterie.persona;

import coterie.profile.Segment;
import coterie.profile.Trait;
import java.util.List;

/// A segment as it is told to people; every sentence rests on a trait.
///
/// @param segment the numbers
/// @param name short, concrete, neutral, unique in the study
/// @param portrait two or three sentences
/// @param facts the card: average age, income, household, coupon behaviour, spending highlights, …
/// @param actions what to do, most useful first
/// @param unknown what the data does not say about these customers
public record Persona(
        Segment segment,
        String name,
        List<Claim> portrait,
        List<Fact> facts,
        List<Action> actions,
        List<String> unknown) {

    /// A sentence and the trait it rests on.
    public record Claim(String sentence, Trait trait) {}

    /// One line of the card: `Average income` `57,310` with its base and definition.
    public record Fact(String label, String value, String definition, long n) {}

    /// @param title what to do, in a few words
    /// @param detail how
    /// @param because the trait in words
    public record Action(String title, String detail, String because) {}
}
