package coterie.html;

import coterie.explore.Exploration;
import coterie.page.data.FirstLook;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/// A first look at a table for people, in one self-contained page like the report.
public final class HtmlExploration {
    private HtmlExploration() {}

    /// Writes the page; `out` is left open.
    ///
    /// @throws IOException when `out` cannot be written
    public static void write(Exploration exploration, OutputStream out) throws IOException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        Templates.render(
                "exploration.jte",
                Map.of("look", FirstLook.of(exploration), "assets", Assets.of(List.of())),
                page);
        page.writeTo(out);
    }
}
