package coterie.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Rows that are read by one thread and worked on by others.
class ScansTest {
    private static final int BATCHES = 50;

    /// Reads into one buffer, as a database does: a batch is gone once it was handed over.
    private static void read(Rows.Sink sink) {
        double[][] batch = new double[1][7];
        for (int i = 0; i < BATCHES; i++) {
            batch[0][0] = i;
            sink.accept(7L * i, 7, batch);
        }
    }

    @Test
    void batchesReadAheadComeInOrderOnTheCallingThread() {
        List<Long> firsts = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        Thread caller = Thread.currentThread();
        ReadAhead.scan(
                ScansTest::read,
                (first, count, columns) -> {
                    assertThat(count).isEqualTo(7);
                    assertThat(Thread.currentThread()).isSameAs(caller);
                    firsts.add(first);
                    values.add(columns[0][0]);
                });
        assertThat(firsts)
                .containsExactlyElementsOf(
                        LongStream.range(0, BATCHES).mapToObj(i -> 7 * i).toList());
        assertThat(values)
                .containsExactlyElementsOf(
                        IntStream.range(0, BATCHES).mapToObj(i -> (double) i).toList());
    }

    @Test
    void aFailureToReadIsThrownWhereItIsWorked() {
        for (Throwable failure :
                List.of(new IllegalStateException("no"), new StackOverflowError())) {
            AtomicLong seen = new AtomicLong();
            assertThatThrownBy(() ->
                            ReadAhead.scan(
                                    sink -> {
                                        sink.accept(0, 1, new double[1][1]);
                                        sneak(failure);
                                    },
                                    (_, _, _) -> seen.incrementAndGet()))
                    .isSameAs(failure);
            assertThat(seen).hasValue(1);
        }
    }

    @Test
    void whoFailsAtWorkLeavesNoReaderBehind() throws Exception {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        assertThatThrownBy(() ->
                        ReadAhead.scan(
                                sink -> {
                                    try {
                                        read(sink);
                                    } finally {
                                        ended.complete(true);
                                    }
                                },
                                (_, _, _) -> {
                                    throw new IllegalStateException("full");
                                }))
                .hasMessage("full");
        assertThat(ended).isDone();
    }

    @Test
    void anErrorOnAnyThreadEndsAParallelScan() {
        StackOverflowError error = new StackOverflowError();
        Rows rows =
                Rows.of(
                        IntStream.range(0, 9000)
                                .mapToObj(i -> new double[] {i})
                                .toArray(double[][]::new));
        assertThatThrownBy(() ->
                        ParallelScan.run(
                                2,
                                rows,
                                Object::new,
                                (_, first, _, _) -> {
                                    if (first > 0) {
                                        throw error;
                                    }
                                }))
                .isSameAs(error);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }
}
