package coterie.document;

import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads YAML as people write it in settings: one document without anchors, aliases and tags.
public final class Yaml {
    private static final int DEEPEST = 30;

    private Yaml() {}

    /// Takes what should be said about a document that can still be read.
    public interface Complaints {
        void add(int line, String message);
    }

    /// The document; an empty scalar where nothing is written.
    ///
    /// @throws MalformedException where it cannot be read
    public static Node read(String text, Complaints complaints) throws MalformedException {
        try (YAMLParser parser =
                (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            Reader reader = new Reader(parser, complaints);
            Node node = reader.document();
            if (parser.nextToken() != null) {
                complaints.add(reader.line(), "a second document begins; expected one only");
            }
            return node;
        } catch (JacksonException e) {
            throw new MalformedException("YAML", e);
        }
    }

    private static final class Reader extends TreeReader {
        private final YAMLParser parser;
        private final Complaints complaints;

        Reader(YAMLParser parser, Complaints complaints) {
            super(parser, DEEPEST);
            this.parser = parser;
            this.complaints = complaints;
        }

        @Override
        void begins(int line) {
            if (parser.getObjectId() != null
                    || parser.isCurrentAlias()
                    || parser.getRawTag() != null) {
                complaints.add(line, "anchors, aliases and tags (& * !) are not used here");
            }
        }

        @Override
        void comesAgain(int line, String key) {
            complaints.add(line, "\"" + key + "\" is said twice");
        }
    }
}
