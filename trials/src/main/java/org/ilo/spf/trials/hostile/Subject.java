package org.ilo.spf.trials.hostile;

import java.util.ArrayList;
import java.util.List;

import org.ilo.spf.local.Member;
import org.ilo.spf.local.SuiteConfig;

/**
 * An API under trial: what it says of itself, where it is reached, and what it writes to.
 *
 * @param member whose database it writes to
 * @param port of the process that is sent the requests: the service's own, or the gateway's
 */
record Subject(String name, Member member, int port, ApiDocument document, Tables tables) implements AutoCloseable {

    /** The services themselves, and the gateway's own API. */
    static List<Subject> direct(SuiteConfig config) {
        return Member.services().stream().map(member -> new Subject(member.title(), member, config.port(member),
                ApiDocument.at(config.port(member), "/q/openapi"), new Tables(config, member))).toList();
    }

    /** The services as they are reached through the gateway. */
    static List<Subject> throughTheGateway(SuiteConfig config) {
        int gateway = config.port(Member.GATEWAY);
        return List.of(Member.COUNTRIES, Member.RESULTS, Member.FUNDING).stream()
                .map(member -> new Subject(member.title() + " through the gateway", member, gateway,
                        ApiDocument.at(gateway, "/openapi/" + member.title()), new Tables(config, member)))
                .toList();
    }

    /** All of them. */
    static List<Subject> all(SuiteConfig config) {
        var all = new ArrayList<>(direct(config));
        all.addAll(throughTheGateway(config));
        return all;
    }

    @Override
    public void close() {
        tables.close();
    }
}
