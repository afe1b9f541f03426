package coterie.persona;

import coterie.persona.Rulebook.Fit;
import coterie.playbook.Playbook.Part;
import coterie.profile.segment.Segment;
import coterie.recipe.Noun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Gives every segment a short, concrete, neutral name that its traits support.
///
/// A name comes whole from a rule, or is a manner (how they buy or earn) and a kind (who they are):
/// `Low-spending homes with kids`. Names are unique within a study: a taken name takes the next
/// trait in, and at last the segment's number.
final class Naming {
    private static final String MOSTLY = "mostly ";

    private final Rulebook rules;
    private final Noun unit;

    Naming(Rulebook rules, Noun unit) {
        this.rules = rules;
        this.unit = unit;
    }

    /// One name a segment, in the order of the segments.
    List<String> names(List<Segment> segments) {
        Set<String> names = new LinkedHashSet<>();
        for (Segment segment : segments) {
            names.add(firstFree(segment, names));
        }
        return List.copyOf(names);
    }

    private String firstFree(Segment segment, Set<String> taken) {
        List<String> whole = texts(Part.NAME, segment);
        List<String> manners = manners(segment);
        List<String> kinds = new ArrayList<>(texts(Part.KIND, segment));
        kinds.add(unit.many());
        List<String> candidates = new ArrayList<>(whole);
        whole.stream()
                .limit(1)
                .forEach(name -> manners.forEach(manner -> candidates.add(name + ", " + manner)));
        if (whole.isEmpty()) {
            kinds.forEach(kind -> manners.forEach(manner -> candidates.add(joined(manner, kind))));
            candidates.add(
                    manners.isEmpty()
                            ? typical(kinds.getFirst())
                            : joined(manners.getFirst(), kinds.getFirst()));
        }
        return candidates.stream()
                .map(Sentence::capital)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseGet(() -> numbered(Sentence.capital(candidates.getFirst()), segment, taken));
    }

    /// `high-spending` stands before a kind; `with high points` and `who rarely buy by web` stand
    /// behind it. `mostly PhD` is no kind of its own and comes last, after a comma.
    private String joined(String manner, String kind) {
        boolean behind = manner.startsWith("with ") || manner.startsWith("who ");
        if (kind.startsWith(MOSTLY)) {
            return (behind ? unit.many() + " " + manner : manner) + ", " + kind;
        }
        return behind ? kind + " " + manner : manner + " " + kind;
    }

    private String typical(String kind) {
        return "typical " + (kind.startsWith(MOSTLY) ? unit.many() + ", " + kind : kind);
    }

    private static String numbered(String name, Segment segment, Set<String> taken) {
        String numbered = name + " " + segment.number();
        return taken.contains(numbered) ? numbered + " again" : numbered;
    }

    private List<String> texts(Part part, Segment segment) {
        return rules.fits(part, segment).stream().map(Fit::text).distinct().toList();
    }

    /// Manners that say different things: of two that rest on the same traits the first.
    private List<String> manners(Segment segment) {
        Set<Set<String>> told = new HashSet<>();
        return rules.fits(Part.MANNER, segment).stream()
                .filter(fit ->
                        fit.traits().isEmpty()
                                || told.add(
                                        fit.traits().stream()
                                                .map(trait -> trait.column() + '=' + trait.level())
                                                .collect(Collectors.toSet())))
                .map(Fit::text)
                .distinct()
                .toList();
    }
}
