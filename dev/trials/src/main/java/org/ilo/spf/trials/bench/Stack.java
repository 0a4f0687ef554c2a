package org.ilo.spf.trials.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.Suite;
import org.ilo.spf.launcher.SuiteConfig;
import org.ilo.spf.launcher.identity.Person;
import org.ilo.spf.launcher.sample.SampleLoader;
import org.ilo.spf.servers.TemporaryDirectory;
import org.ilo.spf.trials.database.Databases;

/** The packaged suite on data of its own, started as it is in production, and a way into its databases. */
final class Stack implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private static final Person WRITER = Person.of("bench", Role.SYSTEM_CLIENT, Role.ADMIN).within("countries:write");

    private final Path directory;
    private final Suite suite;

    private Stack(Path directory, Suite suite) {
        this.directory = directory;
        this.suite = suite;
    }

    static Stack empty() throws IOException {
        var directory = Files.createTempDirectory("spf-bench-");
        return new Stack(directory,
                Suite.start(SuiteConfig.isolated(Path.of(""), directory.resolve("suite")).asInProduction()));
    }

    static Stack withSample() throws IOException {
        var stack = empty();
        new SampleLoader(stack.url(Component.GATEWAY), stack.suite.issuer(), line -> {
        }).load();
        return stack;
    }

    Suite suite() {
        return suite;
    }

    /** The header of somebody who enters advisory requests and focus countries. */
    String[] bearer() {
        return new String[] { "Authorization", "Bearer " + token() };
    }

    String token() {
        return suite.token(WRITER);
    }

    /** For what a measurement has to write to files. */
    Path directory() {
        return directory;
    }

    String url(Component service) {
        return suite.url(service);
    }

    String kafka() {
        return "127.0.0.1:" + suite.config().port(Component.KAFKA);
    }

    int postgres() {
        return suite.config().port(Component.POSTGRES);
    }

    Databases databases() {
        return new Databases(suite.config());
    }

    /** As the server's own administrator, who may copy databases. */
    void administer(String... statements) throws SQLException {
        try (var connection = databases().administrator(); var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    long count(Component service, String sql) throws SQLException {
        return databases().number(service, sql);
    }

    /** Lets a service run on some cores only. */
    void pin(Component service, String cores) throws IOException, InterruptedException {
        Program.run(List.of("taskset", "-a", "-c", "-p", cores, Long.toString(suite.pid(service))), Map.of());
    }

    void halt(Component component) {
        suite.halt(component);
    }

    void resume(Component component) throws Exception {
        suite.resume(component);
        await(component.title() + " is ready", () -> suite.isReady(component));
    }

    static void await(String what, Callable<Boolean> condition) throws Exception {
        await(what, condition, 20);
    }

    static void await(String what, Callable<Boolean> condition, long pauseMillis) throws Exception {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited too long: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
        }
    }

    @Override
    public void close() {
        suite.close();
        TemporaryDirectory.delete(directory);
    }
}
