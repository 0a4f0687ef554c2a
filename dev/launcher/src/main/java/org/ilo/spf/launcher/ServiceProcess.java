package org.ilo.spf.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ilo.spf.servers.PostgreSql;
import org.ilo.spf.servers.ServerProcess;

/** One of the four Quarkus services, in a JVM of its own. */
final class ServiceProcess implements ComponentProcess {

    /** A service ends within a few seconds; one that writes its class-data archive takes longer. */
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(30);
    private static final String JAR = "quarkus-run.jar";

    private final SuiteConfig config;
    private final Component component;
    private final Health health;
    private volatile Process process;

    ServiceProcess(SuiteConfig config, Component component, Health health) {
        this.config = config;
        this.component = component;
        this.health = health;
    }

    @Override
    public Component component() {
        return component;
    }

    @Override
    public void start() {
        try {
            // In that folder, because the class-data archive has the jars' paths relative to it.
            process = new ProcessBuilder(command()).directory(application().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(Redirect.appendTo(config.log(component).toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public boolean isReady() {
        return isAlive() && health.isReady(config.url(component));
    }

    @Override
    public long pid() {
        return isAlive() ? process.pid() : -1;
    }

    @Override
    public void kill() {
        if (process != null) {
            ServerProcess.kill(process);
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            ServerProcess.stop(process, SHUTDOWN_TIMEOUT);
        }
    }

    private List<String> command() {
        // The first argument is how a leftover process is found again.
        var command = new ArrayList<>(List.of(ServerProcess.java(), LeftoverProcesses.mark(config.data())));
        command.addAll(config.jvm().in(application()));
        settings().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", JAR));
        return ServerProcess.ignoringTerminal(command);
    }

    /** Where a service is packaged in a repository that has been built. */
    static Path jar(Path root, Component service) {
        return root.resolve(service.title()).resolve("target/quarkus-app").resolve(JAR);
    }

    private Path application() {
        return jar(config.root(), component).getParent();
    }

    private Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(config.port(component)));
        settings.put("quarkus.datasource.jdbc.url", config.jdbcUrl(component));
        settings.put("quarkus.datasource.username", component.database());
        settings.put("quarkus.datasource.password", component.database());
        settings.put("kafka.bootstrap.servers", config.bootstrapServers());
        settings.putAll(config.issuer().settings());
        // Whoever loads the sample enters in seconds what others enter in years.
        settings.put("edge.limits.subject.quota", "30000");
        if (component == Component.GATEWAY) {
            for (var owner : List.of(Component.COUNTRIES, Component.RESULTS, Component.FUNDING)) {
                settings.put("gateway." + owner.title(), config.url(owner));
            }
        } else {
            settings.put("quarkus.flyway.jdbc-url", config.jdbcUrl(component));
            settings.put("quarkus.flyway.username", PostgreSql.owner(component.database()));
            settings.put("quarkus.flyway.password", PostgreSql.owner(component.database()));
        }
        settings.putAll(config.settings());
        return settings;
    }
}
