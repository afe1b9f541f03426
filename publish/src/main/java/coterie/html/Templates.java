package coterie.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.util.Map;

/// The page templates, compiled with the code.
final class Templates {
    private Templates() {}

    static void render(String template, Map<String, Object> parameters, TemplateOutput out) {
        TemplateEngine.createPrecompiled(
                        null,
                        ContentType.Html,
                        Templates.class.getClassLoader(),
                        Templates.class.getPackageName())
                .render(template, parameters, out);
    }
}
