package org.ilo.spf.local;

import org.ilo.spf.embedded.PostgreSql;

/** The PostgreSQL server with one database for each service. */
final class PostgresPart implements Part {

    private final SuiteConfig config;
    private volatile PostgreSql server;

    PostgresPart(SuiteConfig config) {
        this.config = config;
    }

    @Override
    public Member member() {
        return Member.POSTGRES;
    }

    @Override
    public void start() {
        server = PostgreSql.start(config.directory(Member.POSTGRES), config.port(Member.POSTGRES),
                config.log(Member.POSTGRES));
        for (var service : Member.services()) {
            if (service == Member.GATEWAY) {
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
        // By directory, because a start that failed halfway may have left a server.
        PostgreSql.stopOrphan(config.directory(Member.POSTGRES));
    }
}
