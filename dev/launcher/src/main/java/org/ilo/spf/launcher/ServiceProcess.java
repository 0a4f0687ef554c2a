package org.ilo.spf.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.ilo.spf.servers.PostgreSql;

/** One of the four Quarkus services, in a JVM of its own. */
final class ServiceProcess implements ComponentProcess {

    /** A service ends within a few seconds; one that writes its archive before takes longer. */
    private static final int GRACE_SECONDS = 30;
    private static final String JAR = "quarkus-run.jar";

    private final SuiteConfig config;
    private final Component member;
    private final Health health;
    private volatile Process process;

    ServiceProcess(SuiteConfig config, Component member, Health health) {
        this.config = config;
        this.member = member;
        this.health = health;
    }

    @Override
    public Component member() {
        return member;
    }

    @Override
    public void start() {
        try {
            // From there, because the archive names the jars as they are seen from there.
            process = new ProcessBuilder(command()).directory(application().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(Redirect.appendTo(config.log(member).toFile()))
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
        return isAlive() && health.isReady(config.url(member));
    }

    @Override
    public long pid() {
        return isAlive() ? process.pid() : -1;
    }

    @Override
    public void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
            process.onExit().completeOnTimeout(process, GRACE_SECONDS, TimeUnit.SECONDS).join();
            kill();
        }
    }

    private List<String> command() {
        // The shell makes the service deaf to Ctrl-C and a closed terminal, which children get too: the suite stops
        // its members in order. The first argument is how an orphan is found again.
        var command = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), LeftoverProcesses.mark(config.data())));
        command.addAll(config.jvm());
        settings().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", JAR));
        return command;
    }

    /** Where a service is packaged in a repository that has been built. */
    static Path jar(Path root, Component service) {
        return root.resolve(service.title()).resolve("target/quarkus-app").resolve(JAR);
    }

    private Path application() {
        return jar(config.root(), member).getParent();
    }

    private Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(config.port(member)));
        settings.put("quarkus.datasource.jdbc.url", config.jdbcUrl(member));
        settings.put("quarkus.datasource.username", member.database());
        settings.put("quarkus.datasource.password", member.database());
        settings.put("kafka.bootstrap.servers", config.bootstrapServers());
        settings.putAll(config.issuer().settings());
        // Whoever loads the sample enters in seconds what others enter in years.
        settings.put("web.rate-limits.subject.quota", "30000");
        if (member == Component.GATEWAY) {
            for (var owner : List.of(Component.COUNTRIES, Component.RESULTS, Component.FUNDING)) {
                settings.put("gateway." + owner.title(), config.url(owner));
            }
        } else {
            settings.put("quarkus.flyway.jdbc-url", config.jdbcUrl(member));
            settings.put("quarkus.flyway.username", PostgreSql.owner(member.database()));
            settings.put("quarkus.flyway.password", PostgreSql.owner(member.database()));
        }
        settings.putAll(config.settings());
        return settings;
    }
}
