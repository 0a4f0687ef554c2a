package org.ilo.spf.local;

import org.ilo.spf.embedded.Keycloak;
import org.ilo.spf.local.sample.SampleLoader;

/** The Keycloak that issues tokens, in a suite that is to have one. */
final class KeycloakPart implements Part {

    private final SuiteConfig config;
    private volatile Keycloak server;

    KeycloakPart(SuiteConfig config) {
        this.config = config;
    }

    @Override
    public Member member() {
        return Member.KEYCLOAK;
    }

    @Override
    public void start() {
        KeycloakProgram.fetch(config.root(), config.progress());
        var directory = config.directory(Member.KEYCLOAK);
        var administrator = config.keycloak().prepare(Keycloak.realms(directory), SampleLoader.people());
        server = Keycloak.start(directory, config.port(Member.KEYCLOAK), config.log(Member.KEYCLOAK), administrator);
    }

    @Override
    public boolean isAlive() {
        return server != null && server.isAlive();
    }

    @Override
    public boolean isReady() {
        return isAlive() && server.isReady();
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
        Keycloak.stopOrphan(config.directory(Member.KEYCLOAK));
    }
}
