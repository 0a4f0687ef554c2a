package org.ilo.spf.gateway.projection.consume;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.projection.state.Change;
import org.ilo.spf.gateway.projection.state.States;
import org.ilo.spf.gateway.projection.state.VersionConflict;

import io.agroal.api.AgroalDataSource;

/** Applies a batch: its states and the positions behind them are committed in one transaction. */
@ApplicationScoped
class BatchApplier {

    private final AgroalDataSource database;
    private final States states;
    private final Positions positions;

    BatchApplier(AgroalDataSource database, States states, Positions positions) {
        this.database = database;
        this.states = states;
        this.positions = positions;
    }

    /**
     * Applies all of a batch, or, in a partition that holds something unprocessable, all before it.
     *
     * @throws Fenced when nothing was applied because another reader has advanced a position
     * @throws SQLException when the database could not do it; some of the batch may have been applied
     */
    BatchResult apply(Batch batch) throws SQLException, Fenced {
        try (var connection = database.getConnection()) {
            return commit(connection, batch);
        } catch (VersionConflict e) {
            return apply(batch.haltedBefore(e.culprit(), e.getMessage()));
        } catch (SQLException e) {
            if (!isAboutTheData(e) || batch.states().isEmpty()) {
                throw e;
            }
            return applyInHalves(e, batch);
        }
    }

    /** The database refuses some value in the batch and does not say in which state: halving finds it. */
    private BatchResult applyInHalves(SQLException refusal, Batch batch) throws SQLException, Fenced {
        if (batch.states().size() == 1) {
            // The first line names the rule; those behind it quote the row, which not everybody may read.
            var reason = refusal.getMessage().lines().findFirst().orElse("");
            return apply(batch.haltedBefore(batch.states().get(0), "The database refuses it: " + reason));
        }
        var first = apply(batch.firstHalf());
        return first.then(apply(batch.secondHalf(first)));
    }

    private BatchResult commit(Connection connection, Batch batch) throws SQLException, Fenced, VersionConflict {
        connection.setAutoCommit(false);
        try {
            var advances = batch.advances();
            // First, because it locks: a second reader of the same partitions waits here, and then finds itself fenced.
            positions.advance(connection, advances);
            var changes = new ArrayList<Change>();
            var version = states.add(connection, batch.states(), changes);
            connection.commit();
            var reached = new HashMap<TopicPartition, Long>();
            advances.forEach(each -> reached.put(new TopicPartition(each.topic(), each.partition()), each.nextOffset()));
            return new BatchResult(reached, batch.halts(), version, changes);
        } catch (SQLException | Fenced | VersionConflict | RuntimeException e) {
            rollback(connection, e);
            throw e;
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /**
     * Classes 22, 23 and 54 of SQLSTATE: data exceptions, broken constraints, and values too long for an index. All else is the
     * database's own trouble.
     */
    private static boolean isAboutTheData(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }
}
