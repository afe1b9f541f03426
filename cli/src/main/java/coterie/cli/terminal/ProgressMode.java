package coterie.cli.terminal;

/// How a command tells how far it has come; always on standard error.
public enum ProgressMode {
    /// One line that replaces itself on a terminal, nothing elsewhere.
    AUTO,
    /// One line a stage.
    PLAIN,
    /// Nothing.
    NONE,
    /// One JSON object a line, for programs.
    JSON
}
