package coterie.persona;

import coterie.profile.ColumnWords;
import coterie.profile.Profile;
import coterie.profile.Profile.ColumnProfile;
import coterie.profile.Segment;
import coterie.profile.Trait;
import coterie.recipe.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// Gives every segment a short, concrete, neutral name that its strongest traits support.
///
/// A name is a manner (how they buy or earn) and a kind (who they are): `Low-spending homes with
/// kids`. Names are unique within a study: a taken name takes the next trait in.
final class Naming {
    /// A medium effect (Cohen).
    private static final double CLEAR = 0.5;

    private final Profile profile;

    Naming(Profile profile) {
        this.profile = profile;
    }

    /// One name a segment, in the order of the segments.
    List<String> names(List<Segment> segments) {
        Set<String> names = new LinkedHashSet<>();
        for (Segment segment : segments) {
            names.add(firstFree(segment, names));
        }
        return List.copyOf(names);
    }

    /// How they buy or earn, most telling first: what they spend altogether where that differs
    /// clearly, then trait by trait.
    private List<String> manners(Segment segment) {
        OptionalDouble spend =
                segment.traits().stream()
                        .filter(trait -> role(trait) == Role.SPEND)
                        .mapToDouble(Trait::effect)
                        .average();
        Stream<String> overall =
                spend.stream()
                        .filter(effect -> Math.abs(effect) >= CLEAR)
                        .mapToObj(effect -> effect > 0 ? "high-spending" : "low-spending");
        Stream<String> byTrait =
                segment.traits().stream()
                        .sorted(Comparator.comparing(trait -> !telling(role(trait))))
                        .flatMap(trait -> manner(trait).stream());
        return Stream.concat(overall, byTrait).distinct().toList();
    }

    private String firstFree(Segment segment, Set<String> taken) {
        List<String> manners = manners(segment);
        List<String> kinds =
                new ArrayList<>(
                        segment.traits().stream()
                                .flatMap(trait -> kind(trait).stream())
                                .distinct()
                                .toList());
        kinds.add("customers");
        for (String kind : kinds) {
            for (String manner : manners) {
                String name = sentenceCase(manner + " " + kind);
                if (!taken.contains(name)) {
                    return name;
                }
            }
        }
        String plain =
                sentenceCase(
                        manners.isEmpty()
                                ? "typical " + kinds.getFirst()
                                : manners.getFirst() + " " + kinds.getFirst());
        return taken.contains(plain) ? plain + " " + segment.number() : plain;
    }

    /// Roles that say how somebody buys or earns.
    private static boolean telling(Role role) {
        return switch (role) {
            case SPEND, INCOME, PURCHASES, VISITS, RECENCY -> true;
            default -> false;
        };
    }

    /// Whether a column holds nothing but 0 and 1 and so has no high and low.
    private boolean yesNo(Trait trait) {
        return profile.column(trait.column())
                .flatMap(ColumnProfile::histogram)
                .map(histogram -> histogram.edges())
                .filter(edges -> !edges.isEmpty())
                .map(edges -> edges.getFirst() >= 0 && edges.getLast() <= 1)
                .orElse(true);
    }

    private List<String> manner(Trait trait) {
        boolean more = trait.effect() > 0;
        Role role = role(trait);
        String words = ColumnWords.of(trait.column(), role);
        if (trait.categorical()) {
            return List.of();
        }
        return switch (role) {
            case SPEND -> List.of(more ? words + "-buying" : "rarely " + words + "-buying");
            case INCOME -> List.of(more ? "high-income" : "low-income");
            case PURCHASES ->
                    ColumnWords.isDeals(trait.column(), role)
                            ? List.of(more ? "deal-seeking" : "rarely deal-seeking")
                            : words.endsWith("purchases")
                                    ? List.of(more ? "often buying" : "rarely buying")
                                    : List.of(
                                            more
                                                    ? words + "-buying"
                                                    : "rarely " + words + "-buying");
            case VISITS -> List.of(more ? "often-visiting" : "rarely visiting");
            case RECENCY -> List.of(more ? "long-absent" : "recently active");
            case HOUSEHOLD, AGE, BIRTH_YEAR, FLAG, CAMPAIGN, OUTCOME, COMPLAINT -> List.of();
            default -> yesNo(trait) ? List.of() : List.of((more ? "high " : "low ") + words);
        };
    }

    private List<String> kind(Trait trait) {
        Role role = role(trait);
        boolean more = trait.effect() > 0;
        String words = ColumnWords.of(trait.column(), role);
        if (trait.categorical()) {
            return trait.effect() > 0.5 && trait.value() > 0.6
                    ? List.of(trait.level() + " customers")
                    : List.of();
        }
        return switch (role) {
            case HOUSEHOLD -> household(words, more, trait.value());
            case AGE -> List.of(more ? "older customers" : "younger customers");
            default -> List.of();
        };
    }

    private static List<String> household(String words, boolean more, double mean) {
        String members = words.replaceFirst(" at home$", "");
        if (more && mean >= 0.5) {
            return List.of("homes with " + members);
        }
        return !more && mean <= 0.15 ? List.of("homes without " + members) : List.of();
    }

    private Role role(Trait trait) {
        return profile.column(trait.column()).map(ColumnProfile::role).orElse(Role.NUMBER);
    }

    private static String sentenceCase(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
