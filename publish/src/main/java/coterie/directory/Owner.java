package coterie.directory;

import java.time.Instant;
import java.util.Optional;

/// The process a half-written directory belongs to, told apart from a later one with the same
/// number by its start.
///
/// @param pid process number
/// @param started start in milliseconds; 0 where the system does not say
record Owner(long pid, long started) {
    /// This process.
    static Owner self() {
        return of(ProcessHandle.current());
    }

    /// Reads `PID-START`; empty when a name does not end so.
    static Optional<Owner> parse(String text) {
        String[] parts = text.split("-", -1);
        try {
            return parts.length == 2
                    ? Optional.of(new Owner(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean alive() {
        return ProcessHandle.of(pid).map(Owner::of).filter(this::equals).isPresent();
    }

    private static Owner of(ProcessHandle process) {
        return new Owner(
                process.pid(), process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    @Override
    public String toString() {
        return pid + "-" + started;
    }
}
