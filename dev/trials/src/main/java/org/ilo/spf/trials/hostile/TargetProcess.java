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
 * @param member whose database it writes to
 * @param port of the process that is sent the requests: the service's own, or the gateway's
 * @param issuer of the tokens that it believes
 */
record TargetProcess(String name, Component member, int port, ApiDocument document, Tables tables,
        MachineIssuer issuer) implements AutoCloseable {

    /** The services themselves, and the gateway's own API. */
    static List<TargetProcess> direct(SuiteConfig config) {
        return direct(config, Component.services().toArray(Component[]::new));
    }

    /** Some of them. */
    static List<TargetProcess> direct(SuiteConfig config, Component... services) {
        var issuer = new MachineIssuer(config.identity());
        return Stream.of(services).map(member -> new TargetProcess(member.title(), member, config.port(member),
                ApiDocument.at(config.port(member), "/q/openapi"), new Tables(config, member), issuer)).toList();
    }

    /** The services as they are reached through the gateway. */
    static List<TargetProcess> throughTheGateway(SuiteConfig config) {
        int gateway = config.port(Component.GATEWAY);
        var issuer = new MachineIssuer(config.identity());
        return List.of(Component.COUNTRIES, Component.RESULTS, Component.FUNDING).stream()
                .map(member -> new TargetProcess(member.title() + " through the gateway", member, gateway,
                        // The gateway has one journal for each service, under another path than the service's own.
                        ApiDocument.at(gateway, "/openapi/" + member.title()).without("/api/v1/admin/"),
                        new Tables(config, member), issuer))
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
