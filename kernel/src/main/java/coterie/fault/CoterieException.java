package coterie.fault;

/// The one way Coterie fails.
///
/// The message is one paragraph for the person who can mend it: what was found, where, what was
/// expected, what to do.
public final class CoterieException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FaultCode code;

    public CoterieException(FaultCode code, String message) {
        super(message);
        this.code = code;
    }

    public CoterieException(FaultCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public FaultCode code() {
        return code;
    }
}
