package org.ilo.spf.launcher;

import org.ilo.spf.launcher.sample.SampleLoader;
import org.ilo.spf.servers.Keycloak;

/** The Keycloak that issues tokens, in a suite that has one. */
final class KeycloakProcess implements ComponentProcess {

    private final SuiteConfig config;
    private volatile Keycloak server;

    KeycloakProcess(SuiteConfig config) {
        this.config = config;
    }

    @Override
    public Component component() {
        return Component.KEYCLOAK;
    }

    @Override
    public void start() {
        KeycloakProgram.fetch(config.root(), config.progress());
        var directory = config.directory(Component.KEYCLOAK);
        var administrator = config.keycloak().prepare(Keycloak.realms(directory), SampleLoader.people());
        server = Keycloak.start(directory, config.port(Component.KEYCLOAK), config.log(Component.KEYCLOAK), administrator);
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
        // By its directory, because a start that failed halfway may have left a server.
        Keycloak.stopLeftover(config.directory(Component.KEYCLOAK));
    }
}
