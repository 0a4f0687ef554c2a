package org.ilo.spf.gateway.projection.state;

import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.gateway.projection.BackgroundLoop;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Lets PostgreSQL find out what a rebuild has brought, as soon as it is over: which pages need not be looked at for what they
 * hold to be visible, and how values are distributed. Its own vacuum comes minutes later, and until then questions over a
 * million states take three times as long, some of them a hundred times.
 */
@ApplicationScoped
public class Vacuum {

    /** So many new states are worth the work; what comes by and by is left to PostgreSQL's own. */
    public static final int MANY = 20_000;

    private static final Logger LOG = Logger.getLogger(Vacuum.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** New states a second, at most, when a rebuild is over. */
    private static final int FEW = 500;

    private final AgroalDataSource database;
    private final AtomicLong added = new AtomicLong();
    private final BackgroundLoop looking = new BackgroundLoop("vacuum", PAUSE, this::round);
    private long seen;

    public Vacuum(AgroalDataSource database) {
        this.database = database;
    }

    public void start(@Observes StartupEvent event) {
        looking.start();
    }

    public void stop(@Observes ShutdownEvent event) {
        looking.close();
    }

    public void count(@Observes ProjectionMoved news) {
        added.addAndGet(news.changes().size());
    }

    private void round() {
        long now = added.get();
        boolean over = now - seen <= FEW;
        seen = now;
        if (over && now >= MANY) {
            added.addAndGet(-now);
            seen = 0;
            vacuum();
        }
    }

    private void vacuum() {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            for (var kind : RecordType.values()) {
                // Another replica may be at it.
                statement.execute("vacuum (analyze, skip_locked) " + kind.table());
            }
            LOG.info("What a rebuild has brought is vacuumed and analyzed");
        } catch (SQLException e) {
            LOG.warnf("What a rebuild has brought is left to PostgreSQL's own vacuum: %s", e.getMessage());
        }
    }
}
