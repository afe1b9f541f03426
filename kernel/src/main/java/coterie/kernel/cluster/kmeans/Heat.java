package coterie.kernel.cluster.kmeans;

import coterie.kernel.Chunk;
import coterie.kernel.FitContext;
import coterie.kernel.Workers;
import coterie.kernel.simd.CentreTable;
import coterie.kernel.simd.Kernels;
import coterie.kernel.simd.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Runs many contenders to their ends on the same rows, all in one pass over the data at a time.
final class Heat {
    private static final String STAGE = "fitting all customers";

    /// FitRows a task: a fit may be cancelled between two tasks.
    private static final int CHUNKS = 16;

    private final List<KMeans> methods;
    private final FitRows data;
    private final Tier tier;
    private final FitContext context;
    private final int trial;
    private final int finalists;

    /// @param trial passes after which only the best of each method run on; those of a method with
    ///   exact restarts all do
    /// @param finalists how many of each method that is
    Heat(
            List<KMeans> methods,
            FitRows data,
            Tier tier,
            FitContext context,
            int trial,
            int finalists) {
        this.methods = methods;
        this.data = data;
        this.tier = tier;
        this.context = context;
        this.trial = trial;
        this.finalists = finalists;
    }

    /// Where they end or were left, in the same order.
    List<Contender> run(List<Contender> contenders) {
        List<Lloyd> runs = new ArrayList<>();
        for (Contender contender : contenders) {
            Lloyd run = new Lloyd(data, contender.centres().k());
            run.centres().copyFrom(contender.centres());
            runs.add(run);
        }
        boolean[] out = new boolean[runs.size()];
        int pass = 0;
        while (true) {
            if (pass == trial) {
                dismiss(contenders, runs, out);
            }
            int[] active =
                    IntStream.range(0, runs.size())
                            .filter(r -> {
                                int most = methods.get(contenders.get(r).method()).maxIterations();
                                return !out[r]
                                        && !runs.get(r).settled()
                                        && runs.get(r).passes() < most;
                            })
                            .toArray();
            if (active.length == 0) {
                break;
            }
            pass(IntStream.of(active).mapToObj(runs::get).toList(), 1 - 1.0 / ++pass);
            for (int r : active) {
                runs.get(r).update(methods.get(contenders.get(r).method()).tolerance());
            }
        }
        return IntStream.range(0, runs.size())
                .mapToObj(r ->
                        new Contender(
                                contenders.get(r).method(),
                                runs.get(r).centres(),
                                runs.get(r).inertia(),
                                runs.get(r).passes()))
                .toList();
    }

    /// Leaves those behind that as many of their method as there are finalists are ahead of.
    private void dismiss(List<Contender> contenders, List<Lloyd> runs, boolean[] out) {
        for (int r = 0; r < out.length; r++) {
            int method = contenders.get(r).method();
            double inertia = runs.get(r).inertia();
            long ahead =
                    IntStream.range(0, out.length)
                            .filter(other -> contenders.get(other).method() == method)
                            .filter(other -> runs.get(other).inertia() < inertia)
                            .count();
            out[r] = ahead >= finalists && !methods.get(method).exactRestarts();
        }
    }

    private void pass(List<Lloyd> runs, double done) {
        CentreTable table =
                new CentreTable(
                        data.width(), runs.stream().mapToInt(run -> run.centres().k()).toArray());
        for (int r = 0; r < runs.size(); r++) {
            runs.get(r).centres().show(table, r);
        }
        Milestones milestones = new Milestones(context.progress(), STAGE, 1);
        List<PassWorker> owned =
                Workers.run(
                        context.threads(),
                        (data.count() + CHUNKS - 1) / CHUNKS,
                        () -> new PassWorker(runs, table),
                        (own, task) -> {
                            milestones.at(done);
                            own.assign(task * CHUNKS);
                        });
        for (PassWorker own : owned) {
            for (int r = 0; r < runs.size(); r++) {
                runs.get(r).book(own.sums.get(r));
            }
        }
    }

    /// What one thread owns during a pass.
    private final class PassWorker {
        final List<Lloyd> runs;
        final CentreTable table;
        final List<ClusterSums> sums;
        final Kernels kernels = tier.kernels();
        final short[] nearest;

        /// In the first pass, in which all rows enter a cluster.
        final Optional<IntegerRows> entering;

        PassWorker(List<Lloyd> runs, CentreTable table) {
            this.runs = runs;
            this.table = table;
            this.sums = runs.stream().map(Lloyd::emptySums).toList();
            this.nearest = new short[runs.size() * Chunk.ROWS];
            this.entering =
                    runs.getFirst().passes() == 0
                            ? Optional.of(new IntegerRows(data.fixed(), data.width(), kernels))
                            : Optional.empty();
        }

        void assign(int first) {
            int end = Math.min(first + CHUNKS, data.count());
            for (int index = first; index < end; index++) {
                Chunk chunk = data.chunk(index);
                kernels.nearest(chunk, table, nearest);
                if (entering.isPresent()) {
                    bookFirst(index, chunk, entering.orElseThrow());
                } else {
                    for (int r = 0; r < runs.size(); r++) {
                        runs.get(r).book(index, chunk, nearest, r * Chunk.ROWS, sums.get(r));
                    }
                }
            }
        }

        private void bookFirst(int index, Chunk chunk, IntegerRows rows) {
            rows.read(chunk, data.weights(index));
            for (int r = 0; r < runs.size(); r++) {
                runs.get(r).bookFirst(index, rows, nearest, r * Chunk.ROWS, sums.get(r));
            }
        }
    }
}
