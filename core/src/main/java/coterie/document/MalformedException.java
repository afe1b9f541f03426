package coterie.document;

import java.io.Serial;
import tools.jackson.core.JacksonException;

/// A text that is no document of its kind; whoever reads it knows what to do about it.
public final class MalformedException extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final int line;

    /// @param line where reading ended, from 1
    /// @param reason why, without a full stop
    MalformedException(int line, String reason) {
        super(reason);
        this.line = line;
    }

    MalformedException(String kind, JacksonException cause) {
        super("this is not " + kind + ": " + firstLine(cause.getOriginalMessage()), cause);
        line = cause.getLocation() == null ? 1 : Math.max(1, cause.getLocation().getLineNr());
    }

    /// Where reading ended, from 1.
    public int line() {
        return line;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("no reason given").strip();
    }
}
