package coterie.kernel.cluster;

/// How hard a method that starts anew several times is to look.
///
/// @param restarts starts; each is a chain
/// @param swaps random swaps tried in each chain
/// @param exactRestarts whether every start is carried on to all rows
public record Effort(int restarts, int swaps, boolean exactRestarts) {}
