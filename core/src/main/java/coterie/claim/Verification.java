package coterie.claim;

import coterie.claim.Assertion.Amount;
import coterie.claim.Assertion.Extreme;
import coterie.claim.Assertion.Household;
import coterie.claim.Assertion.Mostly;
import coterie.claim.Assertion.NoSegment;
import coterie.claim.Assertion.OtherKind;
import coterie.claim.Assertion.Relative;
import coterie.claim.Assertion.Versus;
import coterie.claim.Claims.Checked;
import coterie.claim.Claims.Status;
import coterie.claim.Facts.Answers;
import coterie.claim.Facts.Group;
import coterie.profile.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Holds what a sentence says against the facts.
final class Verification {
    /// "About" allows this share either way.
    private static final double ABOUT = 0.1;

    /// At this many members a home a group has some; at most a fifth of it, (almost) none.
    private static final double SOME = 0.5;

    private final Facts facts;

    Verification(Facts facts) {
        this.facts = facts;
    }

    Checked of(String text, Assertion assertion) {
        return switch (assertion) {
            case Amount amount -> amount(text, amount);
            case Relative relative -> relative(text, relative);
            case OtherKind(Measure measure, Figure figure) ->
                    new Checked(
                            text,
                            Status.NOT_CHECKABLE,
                            "",
                            "%s cannot be the %s".formatted(figure.text(), measure.words()));
            case NoSegment(int number) ->
                    new Checked(
                            text,
                            Status.FALSE,
                            "there is no segment " + number,
                            "this study has " + segments(facts.segments().size()));
            case Extreme extreme -> extreme(text, extreme);
            case Versus versus -> versus(text, versus);
            case Household household -> household(text, household);
            case Mostly mostly -> mostly(text, mostly);
        };
    }

    private Checked amount(String text, Amount claim) {
        OptionalDouble measured = claim.measure().of(claim.group());
        if (measured.isEmpty()) {
            return unknown(text, claim.measure());
        }
        double value = measured.getAsDouble();
        double stated = claim.figure().value();
        boolean holds =
                switch (claim.bound()) {
                    case EXACTLY -> claim.figure().prints(value);
                    case ABOUT ->
                            Math.abs(value - stated)
                                    <= ABOUT * Math.abs(stated) + claim.figure().half();
                    case MORE_THAN -> value > stated;
                    case LESS_THAN -> value < stated;
                };
        return checked(text, holds, found(claim.group(), claim.measure(), value), claim.measure());
    }

    private static String segments(int count) {
        return count == 1 ? "1 segment" : count + " segments";
    }

    private Checked relative(String text, Relative claim) {
        OptionalDouble own = claim.measure().of(claim.group());
        OptionalDouble all = claim.measure().of(facts.everyone());
        if (own.isEmpty() || all.isEmpty() || all.getAsDouble() == 0) {
            return unknown(text, claim.measure());
        }
        double above = own.getAsDouble() / all.getAsDouble() - 1;
        String found =
                "%s, %s %s that of everyone, %s"
                        .formatted(
                                found(claim.group(), claim.measure(), own.getAsDouble()),
                                Figures.percent(Math.abs(above)),
                                above < 0 ? "below" : "above",
                                print(claim.measure(), all.getAsDouble()));
        return checked(
                text,
                claim.figure().prints(claim.above() ? above : -above),
                found,
                claim.measure());
    }

    private Checked extreme(String text, Extreme claim) {
        Comparator<Group> byValue =
                Comparator.comparingDouble(group -> claim.measure().of(group).orElse(Double.NaN));
        List<Group> measured =
                facts.segments().stream()
                        .filter(group -> claim.measure().of(group).isPresent())
                        .toList();
        if (!measured.contains(claim.group())) {
            return unknown(text, claim.measure());
        }
        Group winner =
                measured.stream().max(claim.highest() ? byValue : byValue.reversed()).orElseThrow();
        return checked(text, winner.equals(claim.group()), all(claim.measure()), claim.measure());
    }

    private Checked versus(String text, Versus claim) {
        OptionalDouble own = claim.measure().of(claim.group());
        OptionalDouble other = claim.measure().of(claim.other());
        if (own.isEmpty() || other.isEmpty()) {
            return unknown(text, claim.measure());
        }
        double ratio = own.getAsDouble() / other.getAsDouble();
        boolean direction = claim.more() ? ratio > 1 : ratio < 1;
        boolean holds =
                claim.factor()
                        .map(factor ->
                                Math.abs(ratio / (claim.more() ? factor : 1 / factor) - 1) <= ABOUT)
                        .orElse(direction);
        String found =
                found(claim.group(), claim.measure(), own.getAsDouble())
                        + "; "
                        + found(claim.other(), claim.measure(), other.getAsDouble())
                        + " (ratio "
                        + Figures.of(ratio)
                        + ")";
        return checked(text, holds, found, claim.measure());
    }

    private Checked household(String text, Household claim) {
        OptionalDouble mean = claim.measure().of(claim.group());
        if (mean.isEmpty()) {
            return unknown(text, claim.measure());
        }
        boolean holds = claim.some() ? mean.getAsDouble() >= SOME : mean.getAsDouble() <= SOME / 5;
        return checked(
                text,
                holds,
                found(claim.group(), claim.measure(), mean.getAsDouble()) + " a home",
                claim.measure());
    }

    private Checked mostly(String text, Mostly claim) {
        OptionalDouble share = claim.level().of(claim.group());
        if (share.isEmpty()) {
            return unknown(text, claim.level());
        }
        return checked(
                text,
                share.getAsDouble() > 0.5,
                found(claim.group(), claim.level(), share.getAsDouble()),
                claim.level());
    }

    private String all(Measure measure) {
        return facts.segments().stream()
                .map(group ->
                        group.words() + " " + print(measure, measure.of(group).orElse(Double.NaN)))
                .collect(Collectors.joining(", "));
    }

    private static Checked checked(String text, boolean holds, String found, Measure measure) {
        return new Checked(text, holds ? Status.TRUE : Status.FALSE, found, measure.words());
    }

    private static Checked unknown(String text, Measure measure) {
        return new Checked(text, Status.NOT_CHECKABLE, "", "the study has no " + measure.words());
    }

    private static String found(Group group, Measure measure, double value) {
        return group.words() + ": " + print(measure, value) + base(group, measure);
    }

    private static String print(Measure measure, double value) {
        if (measure instanceof Measure.Size) {
            return Figures.count(Math.round(value));
        }
        return measure.share() && value <= 1 ? Figures.percent(value) : Figures.of(value);
    }

    private static String base(Group group, Measure measure) {
        return switch (measure) {
            case Measure.AcceptanceRate rate -> answers(group, rate.campaign(), Answers::reached);
            case Measure.ShareOfAcceptances share ->
                    answers(group, share.campaign(), Answers::shareOf);
            case Measure.Level level -> {
                Map<String, Long> levels = group.levels().getOrDefault(level.column(), Map.of());
                yield of(
                        levels.getOrDefault(level.level(), 0L),
                        levels.values().stream().mapToLong(Long::longValue).sum());
            }
            case Measure.ShareOfCustomers share -> of(group.size(), share.kept());
            case Measure.Mean mean -> " (" + Figures.count(group.size()) + " customers)";
            case Measure.ShareOfRevenue share -> "";
            case Measure.Size size -> "";
            case Measure.Whole whole -> "";
        };
    }

    private static String answers(
            Group group, String campaign, java.util.function.ToLongFunction<Answers> of) {
        Answers answers = group.campaigns().get(campaign);
        return answers == null ? "" : of(answers.responded(), of.applyAsLong(answers));
    }

    private static String of(long count, long all) {
        return " (" + Figures.count(count) + " of " + Figures.count(all) + ")";
    }
}
