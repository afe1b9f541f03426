package coterie.page;

import coterie.persona.Persona;

/// A segment's name with its number.
public final class SegmentLabel {
    private static final int ROOM = 34;

    private SegmentLabel() {}

    /// `1 Low-spending homes with kids`.
    public static String full(Persona persona) {
        return persona.segment().number() + " " + persona.name();
    }

    /// The same where there is little room: `1 Low-spending home…`.
    public static String brief(Persona persona) {
        String label = full(persona);
        return label.codePointCount(0, label.length()) <= ROOM
                ? label
                : label.substring(0, label.offsetByCodePoints(0, ROOM - 1)).strip() + "…";
    }
}
