package coterie.chart.echarts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/// Writes a chart's option as JSON that may stand inside an HTML page.
///
/// `<`, `>` and `&` are escaped, so no text can end a script element. Numbers are rounded to six
/// significant figures, which no screen can show; a number that is not finite becomes `null`, which
/// ECharts leaves out.
final class OptionWriter {
    private final StringBuilder json = new StringBuilder();

    private OptionWriter() {}

    static String json(Node option) {
        OptionWriter writer = new OptionWriter();
        writer.value(option);
        return writer.json.toString();
    }

    private void value(Object value) {
        switch (value) {
            case Node node -> object(node);
            case List<?> list -> array(list);
            case String text -> text(text);
            case Boolean yes -> json.append(yes);
            case Integer whole -> json.append(whole);
            case Long whole -> json.append(whole);
            case Double number -> number(number);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private void object(Node node) {
        String separator = "{";
        for (Map.Entry<String, Object> member : node.members().entrySet()) {
            json.append(separator);
            text(member.getKey());
            json.append(':');
            value(member.getValue());
            separator = ",";
        }
        json.append('}');
    }

    private void array(List<?> list) {
        String separator = "[";
        for (Object item : list) {
            json.append(separator);
            value(item);
            separator = ",";
        }
        json.append(list.isEmpty() ? "[]" : "]");
    }

    private void number(double number) {
        if (!Double.isFinite(number)) {
            json.append("null");
            return;
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(6));
        json.append(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
    }

    private void text(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '<', '>', '&', '\u2028', '\u2029' -> unicode(c);
                default -> {
                    if (c < ' ') {
                        unicode(c);
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    private void unicode(char c) {
        json.append("\\u");
        String hex = Integer.toHexString(c);
        json.append("0".repeat(4 - hex.length())).append(hex);
    }
}
