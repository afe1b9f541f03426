package coterie.segment;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What there is one of for each segment.
///
/// @param all of segment 1, 2, …
public record BySegment<T>(List<T> all) {
    public BySegment {
        all = List.copyOf(all);
    }

    /// What `each` makes for the segments 1 to `k`.
    public static <T> BySegment<T> each(int k, IntFunction<T> each) {
        return new BySegment<>(IntStream.rangeClosed(1, k).mapToObj(each).toList());
    }

    /// That of a segment, from 1.
    public T of(int segment) {
        return all.get(segment - 1);
    }

    /// How many segments there are.
    public int k() {
        return all.size();
    }

    public Stream<T> stream() {
        return all.stream();
    }

    public <R> BySegment<R> map(Function<T, R> change) {
        return new BySegment<>(all.stream().map(change).toList());
    }
}
