package coterie.document;

import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads a stream of flat JSON objects cell by cell, in an array or one after the other.
///
/// Memory: one cell. `nextObject` goes to an object, then `nextCell` through its cells.
public final class JsonCells implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;

    /// What a cell is.
    public enum Kind {
        NOTHING,
        TEXT,
        WHOLE,
        DECIMAL,
        TRUTH,
        /// A list or an object, which is no cell.
        NESTED
    }

    /// @param in UTF-8, closed with this
    public JsonCells(InputStream in) throws MalformedException {
        try {
            parser = FACTORY.createParser(ObjectReadContext.empty(), in);
        } catch (JacksonException e) {
            throw new MalformedException("JSON", e);
        }
    }

    /// Goes to the next object; false at the end.
    public boolean nextObject() throws MalformedException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    return true;
                }
            }
            return false;
        } catch (JacksonException e) {
            throw new MalformedException("JSON", e);
        }
    }

    /// Goes to the next cell of the object; false at its end.
    public boolean nextCell() throws MalformedException {
        try {
            if (parser.nextToken() == JsonToken.END_OBJECT) {
                return false;
            }
            parser.nextToken();
            return true;
        } catch (JacksonException e) {
            throw new MalformedException("JSON", e);
        }
    }

    /// Line of the object or cell, from 1.
    public int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    public String key() {
        return parser.currentName();
    }

    public Kind kind() {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> Kind.NOTHING;
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT -> Kind.WHOLE;
            case VALUE_NUMBER_FLOAT -> Kind.DECIMAL;
            case VALUE_TRUE, VALUE_FALSE -> Kind.TRUTH;
            default -> Kind.NESTED;
        };
    }

    /// The cell as written, without quotes.
    public String text() throws MalformedException {
        try {
            return parser.getString();
        } catch (JacksonException e) {
            throw new MalformedException("JSON", e);
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
