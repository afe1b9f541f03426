package coterie.html;

import coterie.chart.Theme;
import coterie.document.Sha256;
import coterie.profile.segment.Segment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// What a page carries besides its content: style and scripts, each once, and the policy that lets
/// nothing else run.
///
/// @param style the page's CSS
/// @param library ECharts
/// @param script the page's own script
record Assets(String style, String library, String script) {
    private static final String ECHARTS =
            "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js";

    /// The assets of a report on these segments.
    static Assets of(List<Segment> segments) {
        return new Assets(
                style(segments) + resource("report.css") + print(),
                resource(ECHARTS).strip(),
                resource("report.js"));
    }

    /// Content of the page's policy: nothing from anywhere, and only these scripts and styles.
    String policy() {
        return "default-src 'none'; script-src "
                + hash(library)
                + " "
                + hash(script)
                + "; style-src "
                + hash(style)
                + "; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String style(List<Segment> segments) {
        StringBuilder css = new StringBuilder("\n:root{").append(Theme.LIGHT.css()).append("}\n");
        css.append("@media (prefers-color-scheme:dark){:root{")
                .append(Theme.DARK.css())
                .append("}}\n");
        css.append("@media print{:root{").append(Theme.LIGHT.css()).append("}}\n");
        css.append(":root[data-theme=print]{").append(Theme.LIGHT.css()).append("}\n");
        for (Segment segment : segments) {
            int number = segment.number();
            int colour = Theme.colourNumber(number);
            css.append(".s").append(number);
            css.append("{--c:var(--segment-").append(colour);
            css.append(");--on:var(--on-segment-").append(colour).append(")}\n");
            css.append(".customers .s").append(number).append(width(segment.share()));
            segment.revenueShare()
                    .ifPresent(
                            share -> css.append(".revenue .s").append(number).append(width(share)));
        }
        return css.toString();
    }

    private static String width(double share) {
        long parts = Math.max(1, Math.round(share * 10_000));
        return "{flex:" + parts + " 1 0}\n";
    }

    /// The print rules twice: for paper, and for the moment before, when charts are measured.
    private static String print() {
        String rules = resource("print.css");
        return "@page{size:A4;margin:11mm 14mm}\n@media print{*{print-color-adjust:exact;-webkit-print-color-adjust:exact}\n"
                + rules
                + "}\n:root[data-theme=print]{"
                + rules
                + "}\n";
    }

    private static String resource(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the class path has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        byte[] hash = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
