package org.ilo.spf.trials.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.SuiteConfig;
import org.ilo.spf.launcher.identity.MachineIssuer;
import org.ilo.spf.launcher.identity.Person;

/**
 * An API under trial: what it says of itself, where it is reached, and what it writes to.
 *
 * @param component whose database it writes to
 * @param port of the process that is sent the requests: the service's own, or the gateway's
 * @param issuer of the tokens that it believes
 */
record TargetProcess(String name, Component component, int port, ApiDocument document, Tables tables,
        MachineIssuer issuer) implements AutoCloseable {

    /** The services themselves, and the gateway's own API. */
    static List<TargetProcess> direct(SuiteConfig config) {
        return direct(config, Component.services().toArray(Component[]::new));
    }

    /** Some of them. */
    static List<TargetProcess> direct(SuiteConfig config, Component... services) {
        var issuer = new MachineIssuer(config.identity());
        return Stream.of(services).map(component -> new TargetProcess(component.title(), component, config.port(component),
                ApiDocument.at(config.port(component), "/q/openapi"), new Tables(config, component), issuer)).toList();
    }

    /** The services as they are reached through the gateway. */
    static List<TargetProcess> throughTheGateway(SuiteConfig config) {
        int gateway = config.port(Component.GATEWAY);
        var issuer = new MachineIssuer(config.identity());
        return Component.owners().stream()
                .map(component -> new TargetProcess(component.title() + " through the gateway", component, gateway,
                        // The gateway has one journal for each service, under another path than the service's own.
                        ApiDocument.at(gateway, "/openapi/" + component.title()).without("/api/v1/admin/"),
                        new Tables(config, component), issuer))
                .toList();
    }

    /** All of them. */
    static List<TargetProcess> all(SuiteConfig config) {
        var all = new ArrayList<>(direct(config));
        all.addAll(throughTheGateway(config));
        return all;
    }

    /** A connection to it, for somebody who may read everything. */
    Wire wire() {
        return new Wire(port, issuer.token(People.READER));
    }

    /** A header that says who it is. */
    String bearer(Person person) {
        return "Authorization: Bearer " + issuer.token(person);
    }

    @Override
    public void close() {
        tables.close();
    }
}
