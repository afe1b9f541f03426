package coterie.publish.report;

import coterie.persona.Persona;

/// A segment's name where there is little room.
final class SegmentLabel {
    private static final int ROOM = 20;

    private SegmentLabel() {}

    /// `1 Low-spending homes…`.
    static String brief(Persona persona) {
        String label = persona.segment().number() + " " + persona.name();
        return label.codePointCount(0, label.length()) <= ROOM
                ? label
                : label.substring(0, label.offsetByCodePoints(0, ROOM - 1)).strip() + "…";
    }
}
