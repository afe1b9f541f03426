package coterie.html;

import coterie.engine.Engine;
import coterie.page.report.Report;
import coterie.persona.Persona;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.study.Study;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/// `report.html`: the study for people, in one self-contained page.
///
/// Nothing comes from the network; a policy inside the page lets only its own scripts run. Charts
/// are drawn by ECharts, inlined once; without scripts every chart's data can still be read.
///
/// @param beside what may stand beside it, which it names
public record HtmlReport(List<Publication> beside) implements Publication {
    @Override
    public String file() {
        return "report.html";
    }

    @Override
    public String about(Noun unit) {
        return "the report: one page for people, to open in a browser, mail or print";
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Assets assets = Assets.of(study.told().personas().stream().map(Persona::segment).toList());
        Utf8ByteOutput page = new Utf8ByteOutput();
        Templates.render(
                "report.jte", Map.of("report", Report.of(study, beside), "assets", assets), page);
        page.writeTo(out);
    }
}
