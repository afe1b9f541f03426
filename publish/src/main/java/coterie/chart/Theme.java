package coterie.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// The colours of everything published, by name.
///
/// Segments take Okabe and Ito's eight, which colour-blind people can tell apart, then a second
/// series by lightness. Everyone is grey; above and below are two hues with a neutral middle;
/// alarms have a colour of their own.
///
/// @param colours colour by name, without the leading `@`
public record Theme(SequencedMap<String, String> colours) {
    /// Magnitudes have one hue in this many steps, `@magnitude-1` the strongest.
    public static final int MAGNITUDES = 5;

    /// Segments beyond this many take the colours again from the first.
    public static final int SEGMENT_COLOURS = 16;

    private static final List<String> OKABE_ITO =
            List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442");

    public static final Theme LIGHT =
            theme(
                    paper("#1d2126", "#5c646d", "#d9dde2", "#ffffff", "#f5f6f8", "#8d949c"),
                    accents("#a8174b", "#8c510a", "#01665e"),
                    List.of("#0072b2", "#3d95c9", "#73b3da", "#a5cfe8", "#d3e7f4"),
                    List.of(
                            "#000000", "#00456b", "#8f6300", "#00614a", "#8a4468", "#a6d8f5",
                            "#f3a67a", "#9c9320", "#6b4f3a"));
    public static final Theme DARK =
            theme(
                    paper("#e8eaed", "#a3abb4", "#3a4149", "#15181c", "#1e2227", "#868e97"),
                    accents("#ff7a9f", "#bf812d", "#35978f"),
                    List.of("#56b4e9", "#4593bf", "#357296", "#26536d", "#1b3a4b"),
                    List.of(
                            "#f4f4f4", "#7d9cc0", "#8f6300", "#5fb79b", "#a8608a", "#a6d8f5",
                            "#f3a67a", "#9c9320", "#a98467"));

    public Theme {
        colours = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(colours));
    }

    /// The name of a segment's colour, from 1, for an option.
    public static String segment(int number) {
        return "@segment-" + colourNumber(number);
    }

    /// Which of the colours a segment has, 1 to [#SEGMENT_COLOURS].
    public static int colourNumber(int segment) {
        return (segment - 1) % SEGMENT_COLOURS + 1;
    }

    /// The value of a colour named as in an option, with its `@`.
    public String colour(String name) {
        String value = colours.get(name.substring(1));
        if (value == null) {
            throw new IllegalArgumentException("no colour " + name);
        }
        return value;
    }

    /// The colours as CSS custom properties: `--everyone:#8d949c;…`.
    public String css() {
        return colours.entrySet().stream()
                .map(colour -> "--" + colour.getKey() + ":" + colour.getValue() + ";")
                .collect(Collectors.joining());
    }

    private static Theme theme(
            SequencedMap<String, String> paper,
            SequencedMap<String, String> accents,
            List<String> magnitudes,
            List<String> others) {
        SequencedMap<String, String> colours = new LinkedHashMap<>(paper);
        colours.putAll(accents);
        colours.put("magnitude", magnitudes.getFirst());
        for (int i = 1; i <= MAGNITUDES; i++) {
            colours.put("magnitude-" + i, magnitudes.get(i - 1));
            colours.put("on-magnitude-" + i, readableOn(magnitudes.get(i - 1)));
        }
        List<String> segments = new ArrayList<>(OKABE_ITO);
        segments.addAll(others);
        for (int i = 1; i <= SEGMENT_COLOURS; i++) {
            colours.put("segment-" + i, segments.get(i - 1));
            colours.put("on-segment-" + i, readableOn(segments.get(i - 1)));
        }
        return new Theme(colours);
    }

    private static SequencedMap<String, String> paper(
            String text, String muted, String line, String surface, String panel, String everyone) {
        SequencedMap<String, String> colours = new LinkedHashMap<>();
        colours.put("text", text);
        colours.put("muted", muted);
        colours.put("line", line);
        colours.put("surface", surface);
        colours.put("panel", panel);
        colours.put("everyone", everyone);
        return colours;
    }

    private static SequencedMap<String, String> accents(String alarm, String below, String above) {
        SequencedMap<String, String> colours = new LinkedHashMap<>();
        colours.put("alarm", alarm);
        colours.put("below", below);
        colours.put("above", above);
        return colours;
    }

    /// Black or white, whichever has more contrast on a colour (WCAG relative luminance).
    private static String readableOn(String colour) {
        int rgb = Integer.parseInt(colour, 1, 7, 16);
        double luminance =
                0.2126 * linear(rgb >> 16 & 255)
                        + 0.7152 * linear(rgb >> 8 & 255)
                        + 0.0722 * linear(rgb & 255);
        return luminance > 0.179 ? "#000000" : "#ffffff";
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }
}
