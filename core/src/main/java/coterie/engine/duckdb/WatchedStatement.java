package coterie.engine.duckdb;

import coterie.kernel.Progress;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;

/// A statement that tells how far it has come while it runs, and stops when it is told to.
///
/// @param statement one that is used by nobody else
/// @param stage what is being done, in words
/// @param progress hears it, on the calling thread
record WatchedStatement(DuckDBPreparedStatement statement, String stage, Progress progress) {
    private static final long LOOK_MILLIS = 200;

    static void run(DuckDBConnection connection, String sql, String stage, Progress progress)
            throws SQLException {
        progress.at(stage, 0);
        try (var own = connection.duplicate();
                var statement = own.createStatement()) {
            new WatchedStatement(statement.unwrap(DuckDBPreparedStatement.class), stage, progress)
                    .run(sql);
        }
        progress.at(stage, 1);
    }

    private void run(String sql) throws SQLException {
        FutureTask<Boolean> task = new FutureTask<>(() -> statement.execute(sql));
        Thread worker = Thread.ofPlatform().name("coterie-sql").start(task);
        boolean ended = false;
        try {
            while (!ended) {
                ended = ended(task);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        } finally {
            if (!ended) {
                statement.cancel();
                join(worker);
            }
        }
    }

    private boolean ended(FutureTask<Boolean> task) throws SQLException, InterruptedException {
        try {
            task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            double percent = statement.getQueryProgress().getPercentage();
            progress.at(stage, Math.clamp(percent / 100, 0, 0.99));
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException failure ? failure : new SQLException(e);
        }
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
