package org.ilo.spf.records.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Seals the journal: appends its entries to a chain of hashes, in which none can be altered, removed or put between unnoticed.
 *
 * <p>
 * The relay has entries sealed as it takes them out of the outbox, so that none leaves it unsealed and no write waits for it.
 * What the relay cannot send yet is sealed here meanwhile.
 */
@Singleton
class Chainer {

    private static final Logger LOG = Logger.getLogger(Chainer.class);
    private static final int BATCH = 1_000;
    private static final int ROUND_MILLIS = 1_000;
    // A transaction under way may commit a sequence below those seen; it is far from the newest by then only if it hangs, and
    // is then sealed as it leaves the outbox.
    private static final long UNDER_WAY = 1_000;

    // One round trip: what leaves the outbox is in the chain, or both is rolled back.
    private static final String SEAL_AND_DELETE = "delete from outbox where sequence = any(cast((select seal_journal(?)) as bigint[]))";

    private static final String SEAL_WAITING = "select sealed, seen from seal_waiting(?, ?)";

    private final AgroalDataSource database;
    private volatile boolean running = true;
    private Thread thread;
    private long seen;

    Chainer(AgroalDataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "journal-sealer");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(1));
    }

    /** Takes entries out of the outbox, sealed. */
    static void release(Connection connection, Long... sequences) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(SEAL_AND_DELETE)) {
            delete.setArray(1, connection.createArrayOf("bigint", sequences));
            delete.executeUpdate();
        }
    }

    private void run() {
        try {
            while (running) {
                if (sealWaiting() < BATCH) {
                    TimeUnit.MILLISECONDS.sleep(ROUND_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int sealWaiting() {
        try (Connection connection = database.getConnection();
                PreparedStatement seal = connection.prepareStatement(SEAL_WAITING)) {
            seal.setLong(1, seen - UNDER_WAY);
            seal.setInt(2, BATCH);
            try (ResultSet answer = seal.executeQuery()) {
                answer.next();
                seen = Math.max(seen, answer.getLong("seen"));
                return answer.getInt("sealed");
            }
        } catch (SQLException e) {
            LOG.warnf("The journal waits to be sealed: %s", e.getMessage());
            return 0;
        }
    }
}
