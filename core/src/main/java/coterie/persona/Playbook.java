package coterie.persona;

import coterie.persona.Persona.Action;
import coterie.profile.ColumnWords;
import coterie.profile.Profile;
import coterie.profile.Profile.ColumnProfile;
import coterie.profile.Segment;
import coterie.profile.Trait;
import coterie.recipe.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rules from traits to actions. Each action names the trait it rests on; the first that fits comes
/// first.
final class Playbook {
    private static final int MOST_ACTIONS = 3;

    private final Profile profile;

    Playbook(Profile profile) {
        this.profile = profile;
    }

    /// Up to three actions for a segment, most useful first; never none.
    List<Action> actions(Segment segment) {
        List<Action> actions = new ArrayList<>();
        for (Trait trait : segment.traits()) {
            action(trait)
                    .filter(action ->
                            actions.stream()
                                    .noneMatch(other -> other.title().equals(action.title())))
                    .ifPresent(actions::add);
            if (actions.size() == MOST_ACTIONS) {
                break;
            }
        }
        if (actions.isEmpty()) {
            actions.add(
                    new Action(
                            "Keep the standard programme",
                            "Treat them like everyone and watch whether a difference appears.",
                            "no trait is further than a small effect from everyone"));
        }
        return actions;
    }

    private Optional<Action> action(Trait trait) {
        Role role = profile.column(trait.column()).map(ColumnProfile::role).orElse(Role.NUMBER);
        String words = ColumnWords.of(trait.column(), role);
        boolean more = trait.effect() > 0;
        if (trait.categorical()) {
            return Optional.empty();
        }
        return switch (role) {
            case SPEND ->
                    more
                            ? act(
                                    trait,
                                    "Protect and reward",
                                    "Early access and service rather than discounts; lead with "
                                            + words
                                            + ".")
                            : act(
                                    trait,
                                    "Offer small entry baskets",
                                    "Low-priced bundles and free-shipping thresholds just above today's basket.");
            case PURCHASES -> purchases(trait, words, more);
            case INCOME ->
                    more
                            ? act(
                                    trait,
                                    "Show the premium range",
                                    "Quality and exclusivity first, price second.")
                            : act(
                                    trait,
                                    "Lead with value",
                                    "Essentials, larger packs and a clear price.");
            case HOUSEHOLD ->
                    more
                            ? act(
                                    trait,
                                    "Make family offers",
                                    "Bundles and timing for homes with " + words + ".")
                            : Optional.empty();
            case RECENCY ->
                    more
                            ? act(
                                    trait,
                                    "Win them back",
                                    "A reminder with one good reason to return.")
                            : act(
                                    trait,
                                    "Sell the next thing",
                                    "Follow the last purchase while it is fresh.");
            case VISITS ->
                    more
                            ? act(
                                    trait,
                                    "Turn visits into baskets",
                                    "Help on the site: saved baskets, reviews, a first-order offer.")
                            : Optional.empty();
            case CAMPAIGN, OUTCOME ->
                    more
                            ? act(
                                    trait,
                                    "Invite first",
                                    "They answered before: contact them first and measure against a control group.")
                            : Optional.empty();
            case COMPLAINT ->
                    more
                            ? act(
                                    trait,
                                    "Mend the service",
                                    "Find and settle the complaints before selling.")
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Action> purchases(Trait trait, String words, boolean more) {
        if (ColumnWords.isDeals(trait.column(), Role.PURCHASES)) {
            return more
                    ? act(
                            trait,
                            "Aim the coupons",
                            "Targeted deals on what they already buy instead of general discounts.")
                    : Optional.empty();
        }
        return more
                ? act(
                        trait,
                        "Be where they buy: " + words,
                        "Place the best offers in this channel first.")
                : Optional.empty();
    }

    private static Optional<Action> act(Trait trait, String title, String detail) {
        return Optional.of(new Action(title, detail, trait.words()));
    }
}
