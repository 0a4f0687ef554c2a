package org.ilo.spf.trials.hostile;

import java.util.ArrayList;
import java.util.List;

import org.ilo.spf.local.Member;
import org.ilo.spf.local.SuiteConfig;
import org.ilo.spf.local.identity.MachineIssuer;
import org.ilo.spf.local.identity.Person;

/**
 * An API under trial: what it says of itself, where it is reached, and what it writes to.
 *
 * @param member whose database it writes to
 * @param port of the process that is sent the requests: the service's own, or the gateway's
 * @param issuer of the tokens that it believes
 */
record Subject(String name, Member member, int port, ApiDocument document, Tables tables,
        MachineIssuer issuer) implements AutoCloseable {

    /** The services themselves, and the gateway's own API. */
    static List<Subject> direct(SuiteConfig config) {
        var issuer = new MachineIssuer(config.identity());
        return Member.services().stream().map(member -> new Subject(member.title(), member, config.port(member),
                ApiDocument.at(config.port(member), "/q/openapi"), new Tables(config, member), issuer)).toList();
    }

    /** The services as they are reached through the gateway. */
    static List<Subject> throughTheGateway(SuiteConfig config) {
        int gateway = config.port(Member.GATEWAY);
        var issuer = new MachineIssuer(config.identity());
        return List.of(Member.COUNTRIES, Member.RESULTS, Member.FUNDING).stream()
                .map(member -> new Subject(member.title() + " through the gateway", member, gateway,
                        // The gateway has one journal for each service, under another path than the service's own.
                        ApiDocument.at(gateway, "/openapi/" + member.title()).without("/api/v1/admin/"),
                        new Tables(config, member), issuer))
                .toList();
    }

    /** All of them. */
    static List<Subject> all(SuiteConfig config) {
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
