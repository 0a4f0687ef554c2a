package org.ilo.spf.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A Kafka broker with its controller, in a JVM of its own, on the loopback address.
 *
 * <p>
 * It ends by itself when the JVM that started it is gone.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(10);

    private static final String LOG_FORMAT = "-Djava.util.logging.SimpleFormatter.format="
            + "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n";

    private final Process process;
    private final int port;
    private final Path directory;
    private final Path log;
    private final boolean temporary;
    private final SecuredListener secured;

    private KafkaBroker(Process process, int port, Path directory, Path log, boolean temporary, SecuredListener secured) {
        this.process = process;
        this.port = port;
        this.directory = directory;
        this.log = log;
        this.temporary = temporary;
        this.secured = secured;
    }

    /** Starts a broker on its data, which are created if missing; it logs into their directory. */
    public static KafkaBroker start(Path directory, int port) {
        return start(directory, port, directory.resolve("broker.log"));
    }

    /** The same with the log in another file. The controller takes the next port; port 0 means free ones. */
    public static KafkaBroker start(Path directory, int port, Path log) {
        stopLeftover(directory);
        var controller = Ports.orFree(port == 0 ? 0 : port + 1);
        return launch(directory, Ports.orFree(port), controller, log, false, null);
    }

    /** Starts a broker for tests: empty, and deleted on close. */
    public static KafkaBroker temporary() {
        var directory = TemporaryDirectory.create("kafka");
        return launch(directory, Ports.free(), Ports.free(), directory.resolve("broker.log"), true, null);
    }

    /** Starts a broker for tests that clients can also reach encrypted and with credentials only. */
    public static KafkaBroker temporarySecured() {
        var directory = TemporaryDirectory.create("kafka");
        return launch(directory, Ports.free(), Ports.free(), directory.resolve("broker.log"), true,
                SecuredListener.create(directory, Ports.free()));
    }

    /** Stops the broker that runs on this directory, even if another JVM started it, and tells whether there was one. */
    public static boolean stopLeftover(Path directory) {
        return ServerProcess.stopLeftovers(KafkaBrokerMain.class.getName(), directory.toAbsolutePath().toString());
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The settings of a client that connects encrypted and with credentials. */
    public Map<String, Object> securedClient() {
        return secured.ofClient();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Kills the broker like a power cut would; its data stay. */
    public void kill() {
        ServerProcess.kill(process);
    }

    @Override
    public void close() {
        ServerProcess.stop(process, SHUTDOWN_TIMEOUT);
        if (temporary) {
            TemporaryDirectory.delete(directory);
        }
    }

    private static KafkaBroker launch(Path directory, int port, int controllerPort, Path log, boolean temporary,
            SecuredListener secured) {
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(KafkaBrokerMain.readyFile(directory));
            Files.createDirectories(log.toAbsolutePath().getParent());
            var arguments = new ArrayList<>(List.of(ServerProcess.java(), "-Xms64m", "-Xmx192m", "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1", LOG_FORMAT, KafkaBrokerMain.class.getName(),
                    Long.toString(ProcessHandle.current().pid()), directory.toAbsolutePath().toString(),
                    Integer.toString(port), Integer.toString(controllerPort)));
            if (secured != null) {
                arguments.addAll(List.of(Integer.toString(secured.port()), secured.keyStore().toString()));
            }
            var command = ServerProcess.ignoringTerminal(arguments);
            var builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            // By environment, because a long class path does not fit a command line everywhere.
            builder.environment().put("CLASSPATH", ClassPath.ofThisJvm());
            return new KafkaBroker(builder.start(), port, directory, log, temporary, secured).awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KafkaBroker awaitReady() {
        var deadline = Instant.now().plus(TIMEOUT);
        while (!Files.exists(KafkaBrokerMain.readyFile(directory))) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                kill();
                throw new StartFailed("The Kafka broker did not start.", log);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return this;
    }
}
