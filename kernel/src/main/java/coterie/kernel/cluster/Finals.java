package coterie.kernel.cluster;

import coterie.kernel.FitContext;
import coterie.kernel.Points;
import coterie.kernel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Carries the survivors of the sample on to all rows, all in one pass over the data at a time, and
/// takes the best for each method.
final class Finals {
    private final List<KMeans> methods;
    private final Everyone everyone;
    private final FitContext context;

    Finals(List<KMeans> methods, Points points, FitContext context) {
        this.methods = methods;
        this.everyone = new Everyone(points);
        this.context = context;
    }

    /// One winner a method, by method.
    List<Sweep.Contender> run(List<Sweep.Contender> contenders) {
        List<Lloyd> runs =
                contenders.stream()
                        .map(contender -> {
                            Lloyd run = new Lloyd(everyone, contender.centres().k());
                            run.centres().copyFrom(contender.centres());
                            return run;
                        })
                        .toList();
        settle(contenders, runs);
        List<Sweep.Contender> winners = new ArrayList<>();
        for (int m = 0; m < methods.size(); m++) {
            double lowest = Double.POSITIVE_INFINITY;
            int winner = -1;
            for (int r = 0; r < runs.size(); r++) {
                if (contenders.get(r).method() == m && runs.get(r).inertia() < lowest) {
                    lowest = runs.get(r).inertia();
                    winner = r;
                }
            }
            winners.add(new Sweep.Contender(m, runs.get(winner).centres()));
        }
        return winners;
    }

    private void settle(List<Sweep.Contender> contenders, List<Lloyd> runs) {
        int pass = 0;
        while (true) {
            int[] active =
                    IntStream.range(0, runs.size())
                            .filter(r -> {
                                int most = methods.get(contenders.get(r).method()).maxIterations();
                                return !runs.get(r).settled() && runs.get(r).passes() < most;
                            })
                            .toArray();
            if (active.length == 0) {
                return;
            }
            context.progress().at("fitting all customers", 1 - 1.0 / ++pass);
            List<Lloyd> going = IntStream.of(active).mapToObj(runs::get).toList();
            pass(going);
            for (int r : active) {
                runs.get(r).update(methods.get(contenders.get(r).method()).tolerance());
            }
        }
    }

    private void pass(List<Lloyd> runs) {
        List<Own> owned =
                Workers.run(
                        context.threads(),
                        everyone.count(),
                        () -> new Own(runs),
                        (own, chunk) -> own.assign(chunk));
        for (Own own : owned) {
            for (int r = 0; r < runs.size(); r++) {
                runs.get(r).book(own.sums.get(r));
            }
        }
    }

    /// What one thread owns during a pass.
    private final class Own {
        final List<Lloyd> runs;
        final List<Sums> sums;
        final Nearest scratch;

        Own(List<Lloyd> runs) {
            this.runs = runs;
            this.sums = runs.stream().map(Lloyd::emptySums).toList();
            int widest = runs.stream().mapToInt(run -> run.centres().k()).max().orElse(1);
            this.scratch = new Nearest(everyone.width(), widest);
        }

        void assign(int chunk) {
            float[][] columns = everyone.columns(chunk, scratch.columns());
            for (int r = 0; r < runs.size(); r++) {
                runs.get(r).assign(chunk, columns, scratch, sums.get(r));
            }
        }
    }
}
