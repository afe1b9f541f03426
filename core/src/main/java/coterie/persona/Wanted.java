package coterie.persona;

/// Data that is missing and worth collecting next.
///
/// @param what the data
/// @param why what it would tell
public record Wanted(String what, String why) {}
