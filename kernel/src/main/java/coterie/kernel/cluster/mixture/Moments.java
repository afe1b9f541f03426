package coterie.kernel.cluster.mixture;

import coterie.kernel.ExactSum;
import coterie.kernel.Matrix;
import coterie.kernel.Points;
import coterie.kernel.cluster.CostBatch;
import coterie.kernel.cluster.mixture.Mixture.Components;
import java.util.ArrayList;
import java.util.List;

/// What one thread gathers in one pass over the rows: by component, how much of the rows belongs to
/// it, and their first and second moments about its mean.
///
/// Sums are integers whose exponents come from the points' largest magnitudes, so that n of them
/// fit into 64 bits: neither threads nor the order of the rows change them.
final class Moments {
    private static final int BITS = 62;

    private final Components components;
    private final CostBatch batch;
    private final double toShare;
    private final double[] toFirst;
    private final double[] toSecond;
    private final long[] shares;
    private final long[][] firsts;
    private final long[][] seconds;
    private final long[] rows;
    private final ExactSum surprise = new ExactSum();
    private double[][] memberships = {};
    private double[] surprises = {};

    Moments(Components components, Points points) {
        int k = components.k();
        int width = components.width();
        int bits = BITS - (Long.SIZE - Long.numberOfLeadingZeros(points.size()));
        this.components = components;
        this.batch = components.rule().batch();
        this.toShare = Math.scalb(1.0, bits);
        this.toFirst = new double[width];
        this.toSecond = new double[width];
        for (int j = 0; j < width; j++) {
            // A row and a mean are each within the magnitude, so they differ by twice that at most.
            double magnitude = points.magnitude(j) * points.unit();
            int exponent = magnitude == 0 ? 0 : Math.getExponent(magnitude) + 3;
            toFirst[j] = Math.scalb(1.0, bits - exponent);
            toSecond[j] = Math.scalb(1.0, bits - 2 * exponent);
        }
        this.shares = new long[k];
        this.firsts = new long[k][width];
        this.seconds = new long[k][width];
        this.rows = new long[k];
    }

    /// Takes a batch of rows, one array a feature.
    void add(long first, int count, double[][] z) {
        int k = shares.length;
        if (surprises.length < count) {
            memberships = new double[k][count];
            surprises = new double[count];
        }
        batch.place(first, count, z);
        batch.memberships(count, memberships, surprises);
        for (int i = 0; i < count; i++) {
            rows[batch.cluster(i)]++;
            surprise.add(surprises[i]);
        }
        for (int c = 0; c < k; c++) {
            shares[c] += sum(memberships[c], toShare, count);
            for (int j = 0; j < z.length; j++) {
                add(c, j, z[j], count);
            }
        }
    }

    private static long sum(double[] memberships, double factor, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (long) (memberships[i] * factor);
        }
        return sum;
    }

    private void add(int c, int j, double[] z, int count) {
        double mean = components.means().at(c, j);
        double[] membership = memberships[c];
        long first = 0;
        long second = 0;
        for (int i = 0; i < count; i++) {
            double difference = z[i] - mean;
            double moment = membership[i] * difference;
            first += (long) (moment * toFirst[j]);
            second += (long) (moment * difference * toSecond[j]);
        }
        firsts[c][j] += first;
        seconds[c][j] += second;
    }

    /// The cluster of a row of the last batch.
    int cluster(int row) {
        return batch.cluster(row);
    }

    void add(Moments other) {
        for (int c = 0; c < shares.length; c++) {
            shares[c] += other.shares[c];
            rows[c] += other.rows[c];
            for (int j = 0; j < firsts[c].length; j++) {
                firsts[c][j] += other.firsts[c][j];
                seconds[c][j] += other.seconds[c][j];
            }
        }
        surprise.add(other.surprise);
    }

    /// Whether a component is nobody's likeliest.
    boolean emptied() {
        for (long count : rows) {
            if (count == 0) {
                return true;
            }
        }
        return false;
    }

    /// The log-likelihood of all rows.
    double logLikelihood(long size) {
        double constant = (double) size * components.width() * Math.log(2 * Math.PI);
        return -(surprise.value() + constant) / 2;
    }

    /// The components that are likeliest to have made rows that belong as these do.
    ///
    /// @param floor least variance
    Components maximised(long size, double floor) {
        List<double[]> means = new ArrayList<>();
        List<double[]> variances = new ArrayList<>();
        List<Double> parts = new ArrayList<>();
        for (int c = 0; c < shares.length; c++) {
            double share = shares[c] / toShare;
            double[] mean = components.means().row(c);
            double[] variance = new double[mean.length];
            for (int j = 0; j < mean.length; j++) {
                double shift = firsts[c][j] / toFirst[j] / share;
                mean[j] += shift;
                variance[j] = Math.max(floor, seconds[c][j] / toSecond[j] / share - shift * shift);
            }
            means.add(mean);
            variances.add(variance);
            parts.add(share / size);
        }
        return new Components(Matrix.ofRows(means), Matrix.ofRows(variances), parts);
    }
}
