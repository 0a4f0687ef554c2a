package org.ilo.spf.web.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;

/**
 * First part of a graceful shutdown: the process accepts no connections any more, and closes each open one with its next
 * response. After {@code quarkus.shutdown.delay} clients have gone elsewhere, and the process ends with the last response.
 *
 * <p>
 * Without this, a client whose request meets the closing of an idle connection cannot know what became of the request.
 */
@ApplicationScoped
class ConnectionDraining {

    void drain(@Observes ShutdownDelayInitiatedEvent shutdown) {
        ConnectionGuardInstaller.closeServerChannels();
    }
}
