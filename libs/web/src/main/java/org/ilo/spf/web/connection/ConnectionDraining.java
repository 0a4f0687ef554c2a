package org.ilo.spf.web.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;

/**
 * How a process leaves that was asked to: it lets nobody in any more and says so to those whom it still answers; after
 * {@code quarkus.shutdown.delay} those have gone elsewhere, and it ends when the last is answered.
 *
 * <p>
 * Without this, whoever asks again on an open connection in the moment in which it closes cannot know what became of it.
 */
@ApplicationScoped
class ConnectionDraining {

    void begin(@Observes ShutdownDelayInitiatedEvent asked) {
        ConnectionGuardInstaller.closeEntrances();
    }
}
