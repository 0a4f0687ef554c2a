package org.ilo.spf.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.ilo.spf.servers.KafkaBroker;
import org.ilo.spf.servers.Keycloak;
import org.ilo.spf.servers.PostgreSql;

/** Processes of a suite whose launcher was killed before it could stop them. */
final class LeftoverProcesses {

    private static final int GRACE_SECONDS = 10;

    private LeftoverProcesses() {
    }

    /** The argument by which a service's process is recognised as belonging to these data. */
    static String mark(Path data) {
        return "-Dspf.suite=" + data;
    }

    /** Stops them in order: services, Keycloak, broker, database; and tells whether there were any. */
    static boolean stop(Path data) {
        var services = services(data);
        services.forEach(ProcessHandle::destroy);
        services.forEach(service -> {
            service.onExit().completeOnTimeout(service, GRACE_SECONDS, TimeUnit.SECONDS).join();
            service.destroyForcibly();
        });
        var keycloak = Keycloak.stopOrphan(data.resolve(Component.KEYCLOAK.title()));
        var broker = KafkaBroker.stopOrphan(data.resolve(Component.KAFKA.title()));
        var database = PostgreSql.stopOrphan(data.resolve(Component.POSTGRES.title()));
        return !services.isEmpty() || keycloak || broker || database;
    }

    private static List<ProcessHandle> services(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> List.of(process.info().arguments().orElse(new String[0])).contains(mark(data)))
                .toList();
    }
}
