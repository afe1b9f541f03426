package coterie.study;

import coterie.engine.Engine;
import coterie.fault.Alarm;
import coterie.kernel.FitContext;
import coterie.kernel.Matrix;
import coterie.kernel.Points;
import coterie.kernel.Progress;
import coterie.prepare.Fingerprint;
import coterie.prepare.FittedPreparation.Scaler;
import coterie.prepare.Prepared;
import coterie.profile.Figures;
import coterie.profile.Profile;
import coterie.profile.Profiler;
import coterie.profile.Revenue;
import coterie.profile.Segment;
import coterie.profile.Segments;
import coterie.recipe.Published;
import coterie.segment.Candidate;
import coterie.segment.SegmentSearch;
import coterie.segment.Segmentation;
import coterie.segment.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a published study said of this data, reproduced from its own centres.
///
/// @param said as published
/// @param found where Lloyd ends that starts from the published centres, in the published order
/// @param judged the indices of what was found
/// @param segments the reproduced segments, in the published order
/// @param differences figure by figure
public record PublishedStudy(
        Published said,
        Solution found,
        Candidate judged,
        List<Segment> segments,
        List<Difference> differences) {

    /// One figure side by side.
    ///
    /// @param what the figure, such as `inertia`
    /// @param published as printed; absent where the study printed none
    /// @param reproduced from the published centres
    /// @param best of the best solution found for the same k
    public record Difference(
            String what, OptionalDouble published, double reproduced, OptionalDouble best) {}

    /// A published solution this much above the best one found is a poor local optimum.
    private static final double POOR = 1.005;

    /// Reproduces what the recipe published, where the data is recognised and centres were
    /// published.
    static Optional<PublishedStudy> of(
            Prepared prepared, SegmentSearch search, Engine engine, FitContext context) {
        return Fingerprint.recognised(prepared, engine)
                .filter(said -> !said.centres().isEmpty())
                .map(said -> reproduce(said, prepared, search, engine, context));
    }

    private static PublishedStudy reproduce(
            Published said,
            Prepared prepared,
            SegmentSearch search,
            Engine engine,
            FitContext context) {
        Points points = search.points();
        Solution found = Solution.from(points, start(said, prepared.fitted().scaler()));
        Segmentation segmentation = Segmentation.of("reproduced", found, points, prepared, engine);
        Profile profile = Profiler.profile(engine, prepared, segmentation, Progress.SILENT);
        Candidate judged = found.judged(points, context);
        return new PublishedStudy(
                said,
                found,
                judged,
                Segments.of(
                        segmentation,
                        profile,
                        Revenue.bySegment(prepared, segmentation, engine),
                        prepared.fitted().recipe().campaigns()),
                differences(said, judged, search));
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
            Published said, Candidate judged, SegmentSearch search) {
        Optional<Candidate> best =
                search.candidates().stream()
                        .filter(candidate -> candidate.k() == said.k())
                        .findFirst();
        List<Difference> differences = new ArrayList<>();
        differences.add(
                new Difference(
                        "inertia",
                        said.inertia(),
                        judged.inertia(),
                        number(best.map(Candidate::inertia))));
        differences.add(
                new Difference(
                        "silhouette",
                        said.silhouette(),
                        judged.silhouette().orElse(Double.NaN),
                        best.map(Candidate::silhouette).orElse(OptionalDouble.empty())));
        for (int segment = 0; segment < judged.sizes().size(); segment++) {
            differences.add(
                    new Difference(
                            "size of segment " + (segment + 1),
                            segment < said.sizes().size()
                                    ? OptionalDouble.of((double) said.sizes().get(segment))
                                    : OptionalDouble.empty(),
                            judged.sizes().get(segment),
                            OptionalDouble.empty()));
        }
        return differences;
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /// What the publication got wrong, as far as its own figures show it.
    List<Alarm> alarms() {
        Difference inertia = differences.getFirst();
        double best = inertia.best().orElse(inertia.reproduced());
        if (inertia.reproduced() <= POOR * best) {
            return List.of();
        }
        return List.of(
                new Alarm(
                                "poor-local-optimum",
                                "The published %d segments have an inertia of %s; %s can be reached, %s less. Other starts put many customers elsewhere: the published solution is where one unlucky start stopped."
                                        .formatted(
                                                said.k(),
                                                Figures.of(inertia.reproduced()),
                                                Figures.of(best),
                                                Figures.percent(1 - best / inertia.reproduced())))
                        .with("k", said.k())
                        .with("published_inertia", inertia.reproduced())
                        .with("best_inertia", best));
    }
}
