import elki.clustering.kmeans.initialization.Predefined;
import elki.clustering.kmeans.parallel.ParallelLloydKMeans;
import elki.data.Cluster;
import elki.data.Clustering;
import elki.data.DoubleVector;
import elki.data.model.ClusterModel;
import elki.data.model.KMeansModel;
import elki.data.type.TypeUtil;
import elki.database.Database;
import elki.database.StaticArrayDatabase;
import elki.database.ids.ArrayModifiableDBIDs;
import elki.database.ids.DBIDIter;
import elki.database.ids.DBIDUtil;
import elki.database.query.QueryBuilder;
import elki.database.query.distance.DistanceQuery;
import elki.database.relation.Relation;
import elki.datasource.ArrayAdapterDatabaseConnection;
import elki.distance.minkowski.EuclideanDistance;
import elki.distance.minkowski.SquaredEuclideanDistance;
import elki.evaluation.clustering.internal.Silhouette;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// ELKI's side of the kernel jobs `fit` and `silhouette`: JOB DATA WIDTH and K, or LABELS.
final class Elki {
    /// A job, which is timed, and what is made of it for the comparison, which is not.
    interface Job {
        Supplier<List<Double>> run();
    }

    public static void main(String... arguments) throws IOException {
        double[][] rows = rows(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        Database database = new StaticArrayDatabase(new ArrayAdapterDatabaseConnection(rows));
        database.initialize();
        Relation<DoubleVector> points = database.getRelation(TypeUtil.DOUBLE_VECTOR_FIELD);
        repeat(
                arguments[0].equals("fit")
                        ? fit(points, Arrays.copyOf(rows, Integer.parseInt(arguments[3])))
                        : silhouettes(points, Files.readAllBytes(Path.of(arguments[3]))));
    }

    private static double[][] rows(Path file, int width) throws IOException {
        FloatBuffer values =
                ByteBuffer.wrap(Files.readAllBytes(file))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer();
        double[][] rows = new double[values.capacity() / width][width];
        for (double[] row : rows) {
            for (int j = 0; j < width; j++) {
                row[j] = values.get();
            }
        }
        return rows;
    }

    /// Twenty iterations from the given centres.
    private static Job fit(Relation<DoubleVector> points, double[][] start) {
        return () -> {
            Clustering<KMeansModel> found =
                    new ParallelLloydKMeans<DoubleVector>(
                                    SquaredEuclideanDistance.STATIC,
                                    start.length,
                                    20,
                                    new Predefined(start))
                            .run(points);
            return () ->
                    List.of(
                            found.getAllClusters().stream()
                                    .mapToDouble(cluster -> inertia(points, cluster))
                                    .sum());
        };
    }

    private static double inertia(Relation<DoubleVector> points, Cluster<KMeansModel> cluster) {
        double[] mean = cluster.getModel().getMean();
        double sum = 0;
        for (DBIDIter row = cluster.getIDs().iter(); row.valid(); row.advance()) {
            DoubleVector values = points.get(row);
            for (int j = 0; j < mean.length; j++) {
                double difference = values.doubleValue(j) - mean[j];
                sum += difference * difference;
            }
        }
        return sum;
    }

    private static Job silhouettes(Relation<DoubleVector> points, byte[] labels) {
        int size = points.size();
        DistanceQuery<DoubleVector> distances =
                new QueryBuilder<>(points, EuclideanDistance.STATIC).distanceQuery();
        return () -> {
            List<Double> means = new ArrayList<>();
            for (int from = 0; from < labels.length; from += size) {
                Clustering<ClusterModel> labeling =
                        labeling(points, Arrays.copyOfRange(labels, from, from + size));
                means.add(
                        new Silhouette<DoubleVector>(EuclideanDistance.STATIC, false)
                                .evaluateClustering(points, distances, labeling));
            }
            return () -> means;
        };
    }

    private static Clustering<ClusterModel> labeling(
            Relation<DoubleVector> points, byte[] labels) {
        List<ArrayModifiableDBIDs> members = new ArrayList<>();
        int at = 0;
        for (DBIDIter row = points.iterDBIDs(); row.valid(); row.advance()) {
            while (members.size() <= labels[at]) {
                members.add(DBIDUtil.newArray());
            }
            members.get(labels[at++]).add(row);
        }
        Clustering<ClusterModel> labeling = new Clustering<>();
        members.forEach(own ->
                labeling.addToplevelCluster(new Cluster<>(own, ClusterModel.CLUSTER)));
        return labeling;
    }

    private static void repeat(Job job) throws IOException {
        System.out.println("ready");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in))) {
            while (lines.readLine() != null) {
                long begun = System.nanoTime();
                Supplier<List<Double>> found = job.run();
                System.out.printf(
                        Locale.ROOT,
                        "{\"seconds\": %.6f, \"found\": [%s]}%n",
                        (System.nanoTime() - begun) / 1e9,
                        found.get().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            }
        }
    }
}
