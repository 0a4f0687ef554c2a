package org.ilo.spf.trials.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.trials.database.Databases;

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

    /** How many events the gateway has applied, as its database says. */
    static long applied(Connection connection) throws SQLException {
        return Databases.all(connection, "select coalesce(sum(next_offset), 0) from positions", row -> row.getLong(1)).get(0);
    }

    void awaitAll() throws Exception {
        try (var watching = stack.databases().connect(Component.GATEWAY)) {
            Stack.await("the gateway has applied " + events + " events", () -> applied(watching) >= events, 50);
        }
        Stack.await("and kept as many states", () -> dataVersion().startsWith(events + "-"));
    }

    /** As the gateway says it. */
    String dataVersion() throws IOException, InterruptedException {
        return new Web().json(stack.url(Component.GATEWAY) + "/api/v1/indicators/thematic-areas").get("dataVersion").asText();
    }

    /** The values of all indicators, by their codes. */
    Map<String, String> values(Web web) throws Exception {
        return Questions.codes(web, stack.url(Component.GATEWAY)).stream().collect(Collectors.toMap(code -> code,
                code -> value(web, code)));
    }

    private String value(Web web, String code) {
        try {
            return web.json(stack.url(Component.GATEWAY) + "/api/v1/indicators/" + code).get("value").asText();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stack.close();
    }
}
