package coterie.persona;

import coterie.persona.Template.Filled;
import coterie.playbook.Playbook;
import coterie.playbook.Playbook.Compared;
import coterie.playbook.Playbook.Condition;
import coterie.playbook.Playbook.Part;
import coterie.playbook.Playbook.Rule;
import coterie.playbook.Playbook.Said;
import coterie.playbook.Playbook.Standing;
import coterie.profile.ColumnProfile;
import coterie.profile.ColumnWords;
import coterie.profile.Profile;
import coterie.profile.Trait;
import coterie.profile.segment.Segment;
import coterie.recipe.Noun;
import coterie.recipe.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What playbooks say of a segment.
///
/// Rules about named subjects come first, in the order they are written; then the rules for any
/// column (`spend.*`), trait by trait, the strongest first. A rule without conditions and subjects
/// speaks when nothing before it did.
final class Rulebook {
    private static final double SMALL = 0.2;
    private static final double MEDIUM = 0.5;
    private static final double LARGE = 0.8;
    private static final double NONE = 0.15;
    private static final double HALF = 0.5;

    /// A name that says what customers have must hold for this share of them.
    private static final double MAJORITY = 0.6;

    private final List<Playbook> playbooks;
    private final Profile profile;
    private final Subjects subjects;
    private final Template template;

    /// @param playbooks the more special first
    /// @param unit what a row is called
    Rulebook(List<Playbook> playbooks, Profile profile, int segments, Noun unit) {
        this.playbooks = playbooks;
        this.profile = profile;
        subjects = new Subjects(profile, segments, unit);
        template = new Template(profile, subjects, unit);
    }

    /// A rule that fits, with its words and the traits it rests on.
    record Fit(Rule rule, String text, List<Trait> traits) {}

    /// Everything said for a part, in order; later playbooks after earlier ones.
    List<Fit> fits(Part part, Segment segment) {
        List<Fit> fits = new ArrayList<>();
        for (Playbook playbook : playbooks) {
            List<Rule> rules =
                    playbook.rules().stream().filter(rule -> rule.part() == part).toList();
            for (Rule rule : rules) {
                if (!forAny(rule) && !otherwise(rule)) {
                    fit(rule, segment, Optional.empty()).ifPresent(fits::add);
                }
            }
            for (Trait trait : telling(segment.traits())) {
                for (Rule rule : rules) {
                    if (forAny(rule)) {
                        fit(rule, segment, Optional.of(trait)).ifPresent(fits::add);
                    }
                }
            }
            if (fits.isEmpty()) {
                rules.stream()
                        .filter(Rulebook::otherwise)
                        .forEach(rule -> fits.add(new Fit(rule, rule.text(), List.of())));
            }
        }
        return fits;
    }

    private static boolean forAny(Rule rule) {
        return rule.when().stream().anyMatch(condition -> condition.subject().endsWith(".*"));
    }

    private static boolean otherwise(Rule rule) {
        return rule.when().isEmpty() && !Template.speaks(rule.text());
    }

    /// How somebody buys or earns tells more than who somebody is.
    private List<Trait> telling(List<Trait> traits) {
        return traits.stream()
                .sorted(
                        Comparator.comparing(trait ->
                                switch (role(trait)) {
                                    case SPEND, INCOME, PURCHASES, VISITS, RECENCY -> 0;
                                    default -> 1;
                                }))
                .toList();
    }

    private Optional<Fit> fit(Rule rule, Segment segment, Optional<Trait> about) {
        List<Trait> traits = new ArrayList<>();
        for (Condition condition : rule.when()) {
            Optional<List<Trait>> held =
                    condition.subject().endsWith(".*")
                            ? about.filter(trait -> holds(condition, trait)).map(List::of)
                            : holds(condition, segment.number());
            if (held.isEmpty()) {
                return Optional.empty();
            }
            traits.addAll(held.orElseThrow());
        }
        return template.fill(rule.text(), segment, about).map(filled -> join(rule, filled, traits));
    }

    private static Fit join(Rule rule, Filled filled, List<Trait> traits) {
        List<Trait> all = new ArrayList<>(traits);
        all.addAll(filled.traits());
        return new Fit(rule, filled.text(), all.stream().distinct().toList());
    }

    private Optional<List<Trait>> holds(Condition condition, int segment) {
        return subjects.of(condition.subject(), segment)
                .filter(subject -> holds(condition.standing(), subject))
                .map(Subject::traits);
    }

    private boolean holds(Condition condition, Trait trait) {
        String kind = condition.subject().substring(0, condition.subject().length() - 2);
        return kind(trait, kind)
                && holds(
                        condition.standing(),
                        new Subject(
                                trait.value(),
                                trait.everyone(),
                                trait.effect(),
                                trait.categorical(),
                                false,
                                false,
                                List.of(trait)));
    }

    /// Whether a trait is of the kind that `kind.*` stands for.
    private boolean kind(Trait trait, String kind) {
        Role role = role(trait);
        if (trait.categorical()) {
            return kind.equals("level");
        }
        boolean deals = ColumnWords.isDeals(trait.column(), role);
        return switch (kind) {
            case "spend" -> role == Role.SPEND;
            case "purchases" ->
                    ColumnWords.isKind(trait.column(), role)
                            && subjects.columns("purchases").stream()
                                    .anyMatch(column -> column.column().equals(trait.column()));
            case "deals" -> deals;
            case "income" -> role == Role.INCOME;
            case "age" -> role == Role.AGE;
            case "household" -> role == Role.HOUSEHOLD;
            case "visits" -> role == Role.VISITS;
            case "recency" -> role == Role.RECENCY;
            case "answers" -> role == Role.CAMPAIGN || role == Role.OUTCOME;
            case "complaints" -> role == Role.COMPLAINT;
            case "number" -> number(trait, role);
            default -> false;
        };
    }

    private boolean number(Trait trait, Role role) {
        return switch (role) {
            case NUMBER, COUNT, MONEY ->
                    profile.number(trait.column()).filter(column -> !column.yesNo()).isPresent();
            case SPEND -> ColumnWords.isWhole(trait.column(), role);
            case PURCHASES ->
                    !ColumnWords.isKind(trait.column(), role)
                            && !ColumnWords.isDeals(trait.column(), role);
            default -> false;
        };
    }

    private Role role(Trait trait) {
        return profile.column(trait.column()).map(ColumnProfile::role).orElse(Role.NUMBER);
    }

    private boolean holds(Standing standing, Subject subject) {
        return switch (standing) {
            case Compared(Playbook.Order order, double bound) ->
                    switch (order) {
                        case AT_LEAST -> subject.value() >= bound;
                        case AT_MOST -> subject.value() <= bound;
                        case MORE -> subject.value() > bound;
                        case LESS -> subject.value() < bound;
                    };
            case Said(Playbook.Word word) -> holds(word, subject);
        };
    }

    private boolean holds(Playbook.Word word, Subject subject) {
        double effect = subject.effect();
        return switch (word) {
            case HIGH -> effect >= SMALL;
            case CLEARLY_HIGH -> effect >= MEDIUM;
            case VERY_HIGH -> effect >= LARGE;
            case LOW -> effect <= -SMALL;
            case CLEARLY_LOW -> effect <= -MEDIUM;
            case VERY_LOW -> effect <= -LARGE;
            case MEDIUM -> Math.abs(effect) < SMALL;
            case HIGHEST -> subject.highest() && !subject.lowest();
            case LOWEST -> subject.lowest() && !subject.highest();
            case NONE -> subject.value() <= NONE;
            case SOME -> subject.traits().stream().anyMatch(this::mostHave);
            case MOST -> subject.value() > HALF;
            case KNOWN -> true;
        };
    }

    /// Whether more than nothing is known of enough customers, or they are enough of a level.
    private boolean mostHave(Trait trait) {
        return trait.categorical()
                ? trait.value() >= MAJORITY
                : profile.number(trait.column()).stream()
                        .mapToDouble(column -> column.someOf(trait.segment()).orElse(0))
                        .anyMatch(share -> share >= MAJORITY);
    }
}
