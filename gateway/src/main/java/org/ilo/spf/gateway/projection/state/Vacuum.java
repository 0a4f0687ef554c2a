package org.ilo.spf.gateway.projection.state;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.gateway.projection.BackgroundLoop;
import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Vacuums and analyzes the tables of states as soon as a rebuild is over, so that PostgreSQL knows which pages are visible to
 * all and how values are distributed. Its own vacuum comes minutes later, and until then questions over a million states take
 * three times as long, some of them a hundred times.
 */
@ApplicationScoped
class Vacuum {

    /** So many new states are worth a vacuum; what comes by and by is left to PostgreSQL's own. */
    static final int REBUILD_THRESHOLD = 20_000;

    private static final Logger LOG = Logger.getLogger(Vacuum.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** With at most so many new states a second, a rebuild is over. */
    private static final int IDLE_THRESHOLD = 500;

    private final AgroalDataSource database;
    private final AtomicLong added = new AtomicLong();
    private final BackgroundLoop loop = new BackgroundLoop("vacuum", PAUSE, this::vacuumAfterRebuild);
    private long seen;

    Vacuum(AgroalDataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    void count(@Observes ProjectionMoved news) {
        added.addAndGet(news.changes().size());
    }

    private void vacuumAfterRebuild() {
        long now = added.get();
        boolean over = now - seen <= IDLE_THRESHOLD;
        seen = now;
        if (over && now >= REBUILD_THRESHOLD) {
            added.addAndGet(-now);
            seen = 0;
            vacuum();
        }
    }

    private void vacuum() {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            for (var kind : RecordType.values()) {
                // Another replica may be vacuuming it.
                statement.execute("vacuum (analyze, skip_locked) " + kind.table());
            }
            LOG.info("The tables are vacuumed and analyzed after a rebuild");
        } catch (SQLException e) {
            LOG.warnf("The tables are left to PostgreSQL's own vacuum after a rebuild: %s", e.getMessage());
        }
    }
}
