package coterie.document;

import java.util.Arrays;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/// JSON: keys in the order they were put, numbers with all their digits, `\n`.
///
/// What can be written are maps by text, lists, texts, numbers, truths, [#NULL] and [Fields].
public final class Json {
    /// A value that is not there.
    public static final Object NULL = NullNode.getInstance();

    private static final int DEEPEST = 500;

    private static final JsonMapper LINE = JsonMapper.builder().build();

    private static final JsonMapper PAGE =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .defaultPrettyPrinter(
                            new DefaultPrettyPrinter(
                                            Separators.createDefaultInstance()
                                                    .withObjectNameValueSpacing(
                                                            Separators.Spacing.AFTER))
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n")))
                    .build();

    private Json() {}

    /// A value on one line, without a line end.
    public static String line(Object value) {
        return LINE.writeValueAsString(value);
    }

    /// An object as people read it, indented and ended by a new line, in UTF-8.
    public static byte[] page(Map<String, ?> object) {
        byte[] json = PAGE.writeValueAsBytes(object);
        byte[] page = Arrays.copyOf(json, json.length + 1);
        page[json.length] = '\n';
        return page;
    }

    /// What [#line] wrote: maps, lists, texts, numbers and truths.
    ///
    /// @throws MalformedException where it cannot be read
    public static Object values(String text) throws MalformedException {
        try {
            return LINE.readValue(text, Object.class);
        } catch (JacksonException e) {
            throw new MalformedException("JSON", e);
        }
    }

    /// Reads a document; an empty scalar where nothing is written.
    ///
    /// @throws MalformedException where it cannot be read
    public static Node read(String text) throws MalformedException {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            return new TreeReader(parser, DEEPEST).document();
        } catch (JacksonException e) {
            throw new MalformedException("JSON", e);
        }
    }
}
