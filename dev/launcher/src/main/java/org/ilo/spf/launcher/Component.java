package org.ilo.spf.launcher;

import java.util.List;

/** One of the processes that make up the suite. */
public enum Component {

    POSTGRES("postgres", "POSTGRES_PORT", 54320),
    KAFKA("kafka", "KAFKA_PORT", 19092),
    /** Only in a suite that is started with it. */
    KEYCLOAK("keycloak", "KEYCLOAK_PORT", 8180),
    COUNTRIES("countries-service", "COUNTRIES_PORT", 8081),
    RESULTS("results-service", "RESULTS_PORT", 8082),
    FUNDING("funding-service", "FUNDING_PORT", 8083),
    GATEWAY("gateway", "GATEWAY_PORT", 8080);

    private final String title;
    private final String variable;
    private final int defaultPort;

    Component(String title, String variable, int defaultPort) {
        this.title = title;
        this.variable = variable;
        this.defaultPort = defaultPort;
    }

    /** The components that have an HTTP interface and a database. */
    public static List<Component> services() {
        return List.of(COUNTRIES, RESULTS, FUNDING, GATEWAY);
    }

    /** The name in messages, of its log, and of a service's module. */
    public String title() {
        return title;
    }

    /** The environment variable that sets another port. */
    public String variable() {
        return variable;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** The name of a service's database, and of the role that works with it. */
    public String database() {
        return title.replace("-service", "");
    }
}
