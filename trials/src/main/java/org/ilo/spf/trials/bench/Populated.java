package org.ilo.spf.trials.bench;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

import org.ilo.spf.local.Member;

/** A suite whose topics hold a population, and whose gateway has read it. */
record Populated(Stack stack, int events) implements AutoCloseable {

    static Populated with(int events) throws Exception {
        var populated = new Populated(Stack.empty(), events);
        try {
            new Topics(populated.stack.kafka()).fill(events);
            populated.awaitAll();
            return populated;
        } catch (Exception e) {
            populated.close();
            throw e;
        }
    }

    /** How many events the gateway has applied. */
    long applied() throws Exception {
        return stack.count(Member.GATEWAY, "select coalesce(sum(next_offset), 0) from positions");
    }

    void awaitAll() throws Exception {
        Stack.await("the gateway has applied " + events + " events", () -> applied() >= events);
        Stack.await("and kept as many states", () -> dataVersion().startsWith(events + "-"));
    }

    /** As the gateway says it. */
    String dataVersion() throws IOException, InterruptedException {
        return new Web().json(stack.url(Member.GATEWAY) + "/api/v1/indicators/thematic-areas").get("dataVersion").asText();
    }

    /** The values of all indicators, by their codes. */
    Map<String, String> values(Web web) throws Exception {
        return Questions.codes(web, stack.url(Member.GATEWAY)).stream().collect(Collectors.toMap(code -> code,
                code -> value(web, code)));
    }

    private String value(Web web, String code) {
        try {
            return web.json(stack.url(Member.GATEWAY) + "/api/v1/indicators/" + code).get("value").asText();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stack.close();
    }
}
