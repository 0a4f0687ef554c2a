package org.ilo.spf.gateway.projection.state;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import org.ilo.spf.gateway.projection.BackgroundLoop;
import org.ilo.spf.gateway.projection.ProjectionConfig;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** The set of states that answers are made of, as far as this replica knows. */
@ApplicationScoped
public class Projection {

    private static final Logger LOG = Logger.getLogger(Projection.class);

    private final States states;
    private final Event<ProjectionMoved> moved;
    private final AtomicReference<DataVersion> version = new AtomicReference<>(DataVersion.NOTHING);
    private final BackgroundLoop loop;

    Projection(States states, Event<ProjectionMoved> moved, ProjectionConfig config) {
        this.states = states;
        this.moved = moved;
        this.loop = new BackgroundLoop("data-version", config.refreshEvery(), this::refresh);
    }

    /** The current data version; kept in memory, so that it may be asked at every request. */
    public DataVersion version() {
        return version.get();
    }

    void start(@Observes StartupEvent event) throws SQLException {
        version.set(states.version());
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    /** What this replica has committed. */
    public void advance(DataVersion committed, List<Change> changes) {
        // Another replica's later batch may have been noticed already: the count only ever grows.
        var before = version.getAndUpdate(known -> known.states() < committed.states() ? committed : known);
        if (!changes.isEmpty()) {
            var now = before.states() < committed.states() ? committed : before;
            tell(new ProjectionMoved(now, changes));
        }
    }

    /** Notices what other replicas have committed, and that the tables were emptied. */
    public void refresh() throws SQLException {
        var known = version.get();
        var stored = states.version();
        // Loses against a commit of this replica in between: what was read is then older than what is known.
        if (!stored.equals(known) && version.compareAndSet(known, stored)) {
            tell(new ProjectionMoved(stored, List.of()));
        }
    }

    private void tell(ProjectionMoved news) {
        try {
            moved.fire(news);
        } catch (RuntimeException e) {
            // What is committed stays committed: an observer's failure must not look like the projection's.
            LOG.error("An observer of the projection has failed", e);
        }
    }
}
