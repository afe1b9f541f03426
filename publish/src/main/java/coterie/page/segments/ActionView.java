package coterie.page.segments;

import coterie.persona.Persona;
import coterie.persona.Persona.Action;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.List;

/// What to do on Monday: every action of every segment, with who does it and how it is judged.
///
/// @param segment the segment's number
/// @param name the segment's name
/// @param action what to do, and by whom
/// @param review when: so many days after the study's day, which may be long ago
public record ActionView(int segment, String name, Action action, String review) {

    public static List<ActionView> of(Study study) {
        List<ActionView> views = new ArrayList<>();
        for (Persona persona : study.told().personas().all()) {
            for (Action action : persona.actions()) {
                views.add(of(study, persona, action));
            }
        }
        return views;
    }

    private static ActionView of(Study study, Persona persona, Action action) {
        int days = action.plan().review();
        return new ActionView(
                persona.segment().number(),
                persona.name(),
                action,
                study.prepared()
                        .fitted()
                        .asOf()
                        .map(day -> days + " days after " + day)
                        .orElse("after " + days + " days"));
    }
}
