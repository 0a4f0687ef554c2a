package org.ilo.spf.launcher;

import java.nio.file.Path;

import org.ilo.spf.servers.KafkaBroker;
import org.ilo.spf.servers.Keycloak;
import org.ilo.spf.servers.PostgreSql;
import org.ilo.spf.servers.ServerProcess;

/** Processes that are still running because the launcher of their suite was killed. */
final class LeftoverProcesses {

    private LeftoverProcesses() {
    }

    /** The argument by which a service's process is recognised as belonging to these data. */
    static String mark(Path data) {
        return "-Dspf.suite=" + data;
    }

    /** Stops the services, then Keycloak, the broker and the database, and tells whether any of them was running. */
    static boolean stop(Path data) {
        var services = ServerProcess.stopLeftovers(mark(data));
        var keycloak = Keycloak.stopLeftover(data.resolve(Component.KEYCLOAK.title()));
        var broker = KafkaBroker.stopLeftover(data.resolve(Component.KAFKA.title()));
        var database = PostgreSql.stopLeftover(data.resolve(Component.POSTGRES.title()));
        return services || keycloak || broker || database;
    }
}
