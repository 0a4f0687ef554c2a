package org.ilo.spf.launcher;

import org.ilo.spf.servers.PostgreSql;

/** The PostgreSQL server with one database for each service. */
final class PostgresProcess implements ComponentProcess {

    private final SuiteConfig config;
    private volatile PostgreSql server;

    PostgresProcess(SuiteConfig config) {
        this.config = config;
    }

    @Override
    public Component component() {
        return Component.POSTGRES;
    }

    @Override
    public void start() {
        server = PostgreSql.start(config.directory(Component.POSTGRES), config.port(Component.POSTGRES),
                config.log(Component.POSTGRES));
        for (var service : Component.services()) {
            if (service == Component.GATEWAY) {
                server.database(service.database());
            } else {
                server.ownedDatabase(service.database());
            }
        }
    }

    @Override
    public boolean isAlive() {
        return server != null && server.isAlive();
    }

    @Override
    public boolean isReady() {
        return isAlive();
    }

    @Override
    public long pid() {
        return server == null ? -1 : server.pid();
    }

    @Override
    public void kill() {
        if (server != null) {
            server.kill();
        }
    }

    @Override
    public void stop() {
        // By its directory, because a start that failed halfway may have left a server.
        PostgreSql.stopLeftover(config.directory(Component.POSTGRES));
    }
}
