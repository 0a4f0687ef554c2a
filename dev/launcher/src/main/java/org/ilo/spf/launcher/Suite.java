package org.ilo.spf.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.ilo.spf.servers.StartFailed;
import org.ilo.spf.servers.TemporaryDirectory;
import org.ilo.spf.launcher.identity.Issuer;
import org.ilo.spf.launcher.identity.Person;

/**
 * The running system: PostgreSQL, Kafka and the four services, watched and started again when they die.
 *
 * <p>
 * Tests reach into it to kill, halt or freeze a member.
 */
public final class Suite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int WATCH_MILLIS = 250;

    private final SuiteConfig config;
    private final Ownership ownership;
    private final Map<Component, Supervised> members = new EnumMap<>(Component.class);
    private final ScheduledExecutorService watch = Executors.newScheduledThreadPool(Component.values().length,
            Suite::daemon);
    private final Issuer issuer;
    private volatile boolean stopped;

    private Suite(SuiteConfig config, Ownership ownership) {
        this.config = config;
        this.ownership = ownership;
        this.issuer = config.issuer();
        var health = new Health();
        members.put(Component.POSTGRES, new Supervised(new PostgresProcess(config), config.progress()));
        members.put(Component.KAFKA, new Supervised(new KafkaProcess(config), config.progress()));
        if (config.hasKeycloak()) {
            members.put(Component.KEYCLOAK, new Supervised(new KeycloakProcess(config), config.progress()));
        }
        for (var service : Component.services()) {
            members.put(service, new Supervised(new ServiceProcess(config, service, health), config.progress()));
        }
    }

    /** Starts everything and returns when every service is ready; on failure nothing is left running. */
    public static Suite start(SuiteConfig config) {
        var suite = prepare(config);
        suite.start();
        return suite;
    }

    /** A suite that has its data directory and ports to itself but has not started, so that a hook can stop it. */
    static Suite prepare(SuiteConfig config) {
        var ownership = Ownership.take(config.data()).orElseThrow(() -> new CannotStart(
                "The suite is already running in " + config.data() + "; ./start --stop stops it."));
        try {
            if (LeftoverProcesses.stop(config.data())) {
                config.progress().accept("Stopped what a killed launcher had left running.");
            }
            var conflicts = config.conflicts();
            if (!conflicts.isEmpty()) {
                throw new CannotStart(String.join("\n", conflicts));
            }
            return new Suite(config, ownership);
        } catch (RuntimeException e) {
            ownership.close();
            throw e;
        }
    }

    void start() {
        try {
            rotateLogs();
            // A service waits for the broker by itself while it starts, but not for its database.
            var broker = CompletableFuture.runAsync(() -> startTogether(List.of(Component.KAFKA)), Suite::thread);
            // Nor for the keys of a Keycloak, without which it could not tell a good token from a bad one.
            startTogether(config.hasKeycloak() ? List.of(Component.POSTGRES, Component.KEYCLOAK) : List.of(Component.POSTGRES));
            startTogether(Component.services());
            join(broker);
            awaitReady();
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
        startWatching();
    }

    /** Where a service answers, without a slash at the end. */
    public String url(Component service) {
        return config.url(service);
    }

    /** Whom the services believe. */
    public Issuer issuer() {
        return issuer;
    }

    /** An access token for somebody. */
    public String token(Person person) {
        return issuer.token(person);
    }

    public SuiteConfig config() {
        return config;
    }

    public boolean isReady(Component member) {
        return members.get(member).part().isReady();
    }

    /** The member's process, or -1 when it has none. */
    public long pid(Component member) {
        return members.get(member).part().pid();
    }

    /** Ends the member without warning; it is started again. */
    public void kill(Component member) {
        members.get(member).part().kill();
    }

    /** Stops the member and keeps it stopped until it is resumed. */
    public void halt(Component member) {
        members.get(member).halt();
    }

    /** Starts a member that was halted; a service needs a moment to be ready. */
    public void resume(Component member) {
        members.get(member).start();
    }

    /**
     * Stops the member's processes from running at all: alive, and deaf. That of a database are one for each connection, and
     * those that come later are stopped too, since nobody is there to fork them.
     */
    public void freeze(Component member) {
        Signal.STOP.send(pid(member));
    }

    public void thaw(Component member) {
        Signal.CONT.send(pid(member));
    }

    /** Takes the data away from the broker, which must be halted: it will come back as one that never had any. */
    public void wipe(Component member) {
        if (member != Component.KAFKA || isReady(member)) {
            throw new IllegalStateException("Only a broker that is halted can lose its data.");
        }
        TemporaryDirectory.delete(config.directory(member));
    }

    /** Starts one more process of a service, on a port of its own; it is not watched. */
    public Replica replicate(Component service) {
        return Replica.start(config, service);
    }

    /** Where the databases are; the service's name is its user and password. */
    public String jdbcUrl(Component service) {
        return config.jdbcUrl(service);
    }

    /** Where the broker answers. */
    public String bootstrapServers() {
        return config.bootstrapServers();
    }

    /** Stops services, then Keycloak, the broker, and the database. */
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        watch.shutdown();
        together(Component.services(), Supervised::finish);
        if (config.hasKeycloak()) {
            members.get(Component.KEYCLOAK).finish();
        }
        members.get(Component.KAFKA).finish();
        members.get(Component.POSTGRES).finish();
        ownership.close();
    }

    @Override
    public void close() {
        stop();
    }

    private synchronized void startWatching() {
        if (!stopped) {
            // Each by itself: one that takes long to start does not keep the others waiting.
            members.values().forEach(
                    member -> watch.scheduleWithFixedDelay(member::check, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS));
        }
    }

    private void startTogether(Collection<Component> which) {
        together(which, Supervised::start);
        for (var member : which) {
            if (!Component.services().contains(member)) {
                config.progress().accept(member.title() + " is ready on port " + config.port(member) + ".");
            }
        }
    }

    private void together(Collection<Component> which, Consumer<Supervised> action) {
        var running = which.stream()
                .map(member -> CompletableFuture.runAsync(() -> action.accept(members.get(member)), Suite::thread))
                .toList();
        join(CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)));
    }

    private static void join(CompletableFuture<?> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void awaitReady() {
        var waiting = new ArrayList<>(Component.services());
        var deadline = Instant.now().plus(PATIENCE);
        while (!waiting.isEmpty()) {
            waiting.removeIf(member -> hasComeUp(member, deadline));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean hasComeUp(Component member, Instant deadline) {
        if (stopped) {
            throw new CancellationException("The suite is being stopped.");
        }
        if (isReady(member)) {
            config.progress().accept(member.title() + " is ready on port " + config.port(member) + ".");
            return true;
        }
        if (pid(member) < 0) {
            throw new StartFailed(member.title() + " ended while it started.", config.log(member));
        }
        if (Instant.now().isAfter(deadline)) {
            throw new StartFailed(member.title() + " is not ready after " + PATIENCE.toSeconds() + " seconds.",
                    config.log(member));
        }
        return false;
    }

    /** One earlier log is kept of each member. */
    private void rotateLogs() {
        try {
            Files.createDirectories(config.data().resolve("logs"));
            for (var member : config.members()) {
                var log = config.log(member);
                if (Files.exists(log)) {
                    Files.move(log, log.resolveSibling(log.getFileName() + ".1"),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void thread(Runnable work) {
        daemon(work).start();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "suite");
        thread.setDaemon(true);
        return thread;
    }
}
