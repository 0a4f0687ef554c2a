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
 * Appends the journal's entries to a hash chain, in which none can be altered, removed or inserted unnoticed.
 *
 * <p>
 * The relay links entries into the chain as it takes them out of the outbox, so that none leaves it without a link and no write
 * waits for one. Entries that the relay cannot send yet are linked by a thread of this class.
 */
@Singleton
class Chainer {

    private static final Logger LOG = Logger.getLogger(Chainer.class);
    private static final int BATCH_SIZE = 1_000;
    private static final int PAUSE_MILLIS = 1_000;
    // A running transaction may commit a sequence below those seen; it is far from the newest by then only if it hangs, and its
    // entries are linked as they leave the outbox.
    private static final long LOOK_BACK = 1_000;

    // One round trip: what leaves the outbox is in the chain, or both is rolled back.
    private static final String LINK_AND_DELETE = "delete from outbox where sequence = any(cast((select seal_journal(?)) as bigint[]))";

    private static final String LINK_WAITING = "select sealed, seen from seal_waiting(?, ?)";

    private final AgroalDataSource database;
    private volatile boolean running = true;
    private Thread thread;
    private long seen;

    Chainer(AgroalDataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "journal-chainer");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(1));
    }

    /** Links entries into the chain and takes them out of the outbox. */
    static void release(Connection connection, Long... sequences) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(LINK_AND_DELETE)) {
            delete.setArray(1, connection.createArrayOf("bigint", sequences));
            delete.executeUpdate();
        }
    }

    private void run() {
        try {
            while (running) {
                if (linkWaiting() < BATCH_SIZE) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int linkWaiting() {
        try (Connection connection = database.getConnection();
                PreparedStatement link = connection.prepareStatement(LINK_WAITING)) {
            link.setLong(1, seen - LOOK_BACK);
            link.setInt(2, BATCH_SIZE);
            try (ResultSet row = link.executeQuery()) {
                row.next();
                seen = Math.max(seen, row.getLong("seen"));
                return row.getInt("sealed");
            }
        } catch (SQLException e) {
            LOG.warnf("The journal cannot be chained yet: %s", e.getMessage());
            return 0;
        }
    }
}
