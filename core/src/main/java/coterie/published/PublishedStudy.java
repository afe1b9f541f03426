package coterie.published;

import coterie.engine.Engine;
import coterie.fault.Alarm;
import coterie.kernel.FitContext;
import coterie.kernel.Matrix;
import coterie.kernel.Points;
import coterie.kernel.Progress;
import coterie.kernel.catalogue.Methods;
import coterie.kernel.cluster.Clustering;
import coterie.kernel.cluster.kmeans.KMeans;
import coterie.prepare.FittedPreparation.Scaler;
import coterie.prepare.Prepared;
import coterie.profile.Figures;
import coterie.profile.Profile;
import coterie.profile.Profiler;
import coterie.profile.Revenue;
import coterie.profile.segment.Segment;
import coterie.profile.segment.Segments;
import coterie.recipe.Published;
import coterie.segment.Candidate;
import coterie.segment.Judged;
import coterie.segment.SegmentSearch;
import coterie.segment.Segmentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// What a published study said of this data, set beside what is found now and, where it printed its
/// centres, reproduced from them.
///
/// @param said as published
/// @param reproduction absent where no centres were published
/// @param differences figure by figure
public record PublishedStudy(
        Published said, Optional<Reproduction> reproduction, List<Difference> differences) {

    /// The published segments, made again.
    ///
    /// @param judged where Lloyd ends that starts from the published centres, in the published
    ///   order
    /// @param segments in the published order
    public record Reproduction(Candidate judged, List<Segment> segments) {}

    /// One figure side by side.
    ///
    /// @param what the figure, such as `inertia`
    /// @param published as printed; absent where the study printed none
    /// @param reproduced from the published centres; absent where there are none
    /// @param best of the best solution found for the same k
    public record Difference(
            String what,
            OptionalDouble published,
            OptionalDouble reproduced,
            OptionalDouble best) {}

    /// A published solution this much above the best one found is a poor local optimum.
    private static final double POOR = 1.005;

    /// What the recipe published, where the data is recognised.
    public static Optional<PublishedStudy> of(
            Prepared prepared, SegmentSearch search, Engine engine, FitContext context) {
        return Fingerprint.recognised(prepared, engine)
                .map(said -> {
                    Optional<Reproduction> reproduction =
                            said.centres().isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(
                                            reproduce(said, prepared, search, engine, context));
                    return new PublishedStudy(
                            said, reproduction, differences(said, reproduction, search));
                });
    }

    /// Where k-means ends that starts from the published centres, numbered by size; there must be
    /// such.
    public Judged bySize(Prepared prepared, Points points, FitContext context) {
        Clustering numbered = clustering(said, prepared, points, context).bySize();
        return Judged.of(List.of(Methods.K_MEANS.word()), List.of(numbered), points, context)
                .getFirst();
    }

    private static Clustering clustering(
            Published said, Prepared prepared, Points points, FitContext context) {
        return new KMeans(said.k(), 1, 0)
                .fitFrom(start(said, prepared.fitted().scaler()), points, context);
    }

    private static Reproduction reproduce(
            Published said,
            Prepared prepared,
            SegmentSearch search,
            Engine engine,
            FitContext context) {
        Points points = search.points();
        Clustering found = clustering(said, prepared, points, context);
        Judged judged =
                Judged.of(List.of(Methods.K_MEANS.word()), List.of(found), points, context)
                        .getFirst();
        Segmentation segmentation = Segmentation.of("reproduced", judged, prepared, engine);
        Profile profile = Profiler.profile(engine, prepared, segmentation, Progress.SILENT);
        return new Reproduction(
                judged.candidate(),
                Segments.of(
                        segmentation,
                        profile,
                        Revenue.bySegment(prepared, segmentation, engine),
                        prepared.fitted().recipe().telling().campaigns(),
                        prepared.fitted().recipe().heading().unit()));
    }

    /// The published centres in this run's scaled units.
    private static Matrix start(Published said, Scaler scaler) {
        List<double[]> centres = new ArrayList<>();
        for (int segment = 0; segment < said.k(); segment++) {
            double[] centre = new double[scaler.features().size()];
            for (int feature = 0; feature < centre.length; feature++) {
                double value =
                        said.centres()
                                .getOrDefault(scaler.features().get(feature), List.of())
                                .get(segment);
                centre[feature] =
                        said.scaled()
                                ? value
                                : (value - scaler.centres().get(feature))
                                        / scaler.scales().get(feature);
            }
            centres.add(centre);
        }
        return Matrix.ofRows(centres);
    }

    private static List<Difference> differences(
            Published said, Optional<Reproduction> reproduction, SegmentSearch search) {
        Optional<Candidate> again = reproduction.map(one -> one.judged());
        Optional<Candidate> best =
                search.candidates().stream()
                        .filter(candidate -> candidate.k() == said.k())
                        .filter(candidate -> candidate.method().equals(Methods.K_MEANS.word()))
                        .findFirst();
        List<Difference> differences = new ArrayList<>();
        differences.add(
                new Difference(
                        "inertia",
                        said.inertia(),
                        number(again.map(Candidate::inertia)),
                        number(best.map(Candidate::inertia))));
        differences.add(
                new Difference(
                        "silhouette",
                        said.silhouette(),
                        again.map(Candidate::silhouette).orElse(OptionalDouble.empty()),
                        best.map(Candidate::silhouette).orElse(OptionalDouble.empty())));
        for (int segment = 0; segment < said.sizes().size(); segment++) {
            int place = segment;
            differences.add(
                    new Difference(
                            "size of segment " + (segment + 1),
                            OptionalDouble.of((double) said.sizes().get(segment)),
                            number(again.map(judged -> (double) judged.sizes().get(place))),
                            again.isPresent()
                                    ? OptionalDouble.empty()
                                    : number(best.map(found -> ranked(found, said, place)))));
        }
        return differences;
    }

    /// The size of the best solution's segment of the same rank: without centres nothing else says
    /// which one is meant.
    private static double ranked(Candidate best, Published said, int place) {
        long larger =
                IntStream.range(0, said.sizes().size())
                        .filter(other ->
                                said.sizes().get(other) > said.sizes().get(place)
                                        || (said.sizes().get(other).equals(said.sizes().get(place))
                                                && other < place))
                        .count();
        return best.sizes().get((int) larger);
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /// What the publication got wrong, as far as its own figures show it.
    public List<Alarm> alarms() {
        Difference inertia = differences.getFirst();
        double published = inertia.reproduced().orElse(inertia.published().orElse(0));
        double best = inertia.best().orElse(published);
        if (published <= POOR * best) {
            return List.of();
        }
        return List.of(
                new Alarm(
                                "poor-local-optimum",
                                "The published %d segments have an inertia of %s; %s can be reached, %s less. Other starts give other segments: the published solution is where one unlucky start stopped."
                                        .formatted(
                                                said.k(),
                                                Figures.of(published),
                                                Figures.of(best),
                                                Figures.percent(1 - best / published)))
                        .with("k", said.k())
                        .with("published_inertia", published)
                        .with("best_inertia", best));
    }

    /// Says that there is no published solution to start from.
    public static Alarm unknown() {
        return new Alarm(
                "published-unknown",
                "The published solution was asked for, but the recipe has no centres of this very data, so the best solution found was taken. Run it without --start published, or on the published data.");
    }
}
