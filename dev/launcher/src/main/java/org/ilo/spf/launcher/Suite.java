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

import org.ilo.spf.launcher.identity.Issuer;
import org.ilo.spf.launcher.identity.Person;
import org.ilo.spf.servers.StartFailed;
import org.ilo.spf.servers.TemporaryDirectory;

/**
 * The running system: PostgreSQL, Kafka and the four services; each is supervised and started again when it dies.
 *
 * <p>
 * Tests reach into it to kill, halt or freeze a component.
 */
public final class Suite implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(180);
    private static final int CHECK_INTERVAL_MILLIS = 250;

    private final SuiteConfig config;
    private final DirectoryLock lock;
    private final Map<Component, Supervisor> components = new EnumMap<>(Component.class);
    private final ScheduledExecutorService checks = Executors.newScheduledThreadPool(Component.values().length,
            Suite::daemon);
    private final Issuer issuer;
    private volatile boolean stopped;

    private Suite(SuiteConfig config, DirectoryLock lock) {
        this.config = config;
        this.lock = lock;
        this.issuer = config.issuer();
        var health = new Health();
        components.put(Component.POSTGRES, new Supervisor(new PostgresProcess(config), config.progress()));
        components.put(Component.KAFKA, new Supervisor(new KafkaProcess(config), config.progress()));
        if (config.hasKeycloak()) {
            components.put(Component.KEYCLOAK, new Supervisor(new KeycloakProcess(config), config.progress()));
        }
        for (var service : Component.services()) {
            components.put(service, new Supervisor(new ServiceProcess(config, service, health), config.progress()));
        }
    }

    /** Starts everything and returns when every service is ready; on failure nothing is left running. */
    public static Suite start(SuiteConfig config) {
        var suite = prepare(config);
        suite.start();
        return suite;
    }

    /** A suite that has locked its data directory and checked its ports, but has not started, so that a hook can stop it. */
    static Suite prepare(SuiteConfig config) {
        var lock = DirectoryLock.take(config.data()).orElseThrow(() -> new CannotStart(
                "The suite is already running in " + config.data() + "; ./start --stop stops it."));
        try {
            if (LeftoverProcesses.stop(config.data())) {
                config.progress().accept("Stopped processes that a killed launcher had left running.");
            }
            var conflicts = config.conflicts();
            if (!conflicts.isEmpty()) {
                throw new CannotStart(String.join("\n", conflicts));
            }
            return new Suite(config, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    void start() {
        try {
            rotateLogs();
            // A service waits for the broker by itself while it starts, but not for its database.
            var broker = CompletableFuture.runAsync(() -> startTogether(List.of(Component.KAFKA)), Suite::thread);
            // It does not wait for the keys of a Keycloak either, and cannot verify tokens without them.
            startTogether(config.hasKeycloak() ? List.of(Component.POSTGRES, Component.KEYCLOAK) : List.of(Component.POSTGRES));
            startTogether(Component.services());
            join(broker);
            awaitReady();
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
        startSupervision();
    }

    /** The URL of a service, without a slash at the end. */
    public String url(Component service) {
        return config.url(service);
    }

    /** The issuer whose tokens the services accept. */
    public Issuer issuer() {
        return issuer;
    }

    /** An access token for a person. */
    public String token(Person person) {
        return issuer.token(person);
    }

    public SuiteConfig config() {
        return config;
    }

    public boolean isReady(Component component) {
        return components.get(component).process().isReady();
    }

    /** The component's process, or -1 when it has none. */
    public long pid(Component component) {
        return components.get(component).process().pid();
    }

    /** Ends the component without warning; it is started again. */
    public void kill(Component component) {
        components.get(component).process().kill();
    }

    /** Stops the component and keeps it stopped until it is resumed. */
    public void halt(Component component) {
        components.get(component).halt();
    }

    /** Starts a component that was halted; a service needs a moment to be ready. */
    public void resume(Component component) {
        components.get(component).start();
    }

    /**
     * Suspends the component's processes: they stay alive and do nothing. PostgreSQL has one process for each connection; it
     * cannot start new ones either, since the process that forks them is suspended.
     */
    public void freeze(Component component) {
        Signal.STOP.send(pid(component));
    }

    public void thaw(Component component) {
        Signal.CONT.send(pid(component));
    }

    /** Deletes the data of the broker, which must be halted: it comes back empty. */
    public void wipe(Component component) {
        if (component != Component.KAFKA || isReady(component)) {
            throw new IllegalStateException("Only a broker that is halted can lose its data.");
        }
        TemporaryDirectory.delete(config.directory(component));
    }

    /** Starts one more process of a service, on a port of its own; it is not supervised. */
    public Replica replicate(Component service) {
        return Replica.start(config, service);
    }

    /** The URL of a service's database; the database's name is also its user and password. */
    public String jdbcUrl(Component service) {
        return config.jdbcUrl(service);
    }

    /** The address of the broker. */
    public String bootstrapServers() {
        return config.bootstrapServers();
    }

    /** Stops services, then Keycloak, the broker, and the database. */
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        checks.shutdown();
        together(Component.services(), Supervisor::close);
        if (config.hasKeycloak()) {
            components.get(Component.KEYCLOAK).close();
        }
        components.get(Component.KAFKA).close();
        components.get(Component.POSTGRES).close();
        lock.close();
    }

    @Override
    public void close() {
        stop();
    }

    private synchronized void startSupervision() {
        if (!stopped) {
            // In a thread for each: a component that takes long to start does not delay the others.
            components.values().forEach(component -> checks.scheduleWithFixedDelay(component::check, CHECK_INTERVAL_MILLIS,
                    CHECK_INTERVAL_MILLIS, TimeUnit.MILLISECONDS));
        }
    }

    private void startTogether(Collection<Component> which) {
        together(which, Supervisor::start);
        for (var component : which) {
            if (!Component.services().contains(component)) {
                config.progress().accept(component.title() + " is ready on port " + config.port(component) + ".");
            }
        }
    }

    private void together(Collection<Component> which, Consumer<Supervisor> action) {
        var running = which.stream()
                .map(component -> CompletableFuture.runAsync(() -> action.accept(components.get(component)), Suite::thread))
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
        var deadline = Instant.now().plus(TIMEOUT);
        while (!waiting.isEmpty()) {
            waiting.removeIf(component -> hasComeUp(component, deadline));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean hasComeUp(Component component, Instant deadline) {
        if (stopped) {
            throw new CancellationException("The suite is being stopped.");
        }
        if (isReady(component)) {
            config.progress().accept(component.title() + " is ready on port " + config.port(component) + ".");
            return true;
        }
        if (pid(component) < 0) {
            throw new StartFailed(component.title() + " ended while it started.", config.log(component));
        }
        if (Instant.now().isAfter(deadline)) {
            throw new StartFailed(component.title() + " is not ready after " + TIMEOUT.toSeconds() + " seconds.",
                    config.log(component));
        }
        return false;
    }

    /** The log of the previous run is kept too. */
    private void rotateLogs() {
        try {
            Files.createDirectories(config.data().resolve("logs"));
            for (var component : config.components()) {
                var log = config.log(component);
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
