package coterie.kernel;

/// Hears how far a piece of work has come, and may cancel it.
///
/// An implementation that wants the work to stop throws a [coterie.fault.CoterieException] with
/// `CANCELLED` from [#at].
@FunctionalInterface
public interface Progress {
    /// Says nothing.
    Progress SILENT = (stage, done) -> {};

    /// @param stage what is being done, as a short phrase: `"choosing k"`
    /// @param done share of that stage done, 0 to 1
    void at(String stage, double done);

    /// The same, where rows are counted.
    ///
    /// @param rows how many of them are done
    default void at(String stage, double done, long rows) {
        at(stage, done);
    }
}
