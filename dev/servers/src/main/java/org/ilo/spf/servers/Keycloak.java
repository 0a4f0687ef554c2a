package org.ilo.spf.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
 * A Keycloak server in a JVM of its own, on the loopback address: a real identity provider, with the realms it imports at its
 * first start.
 *
 * <p>
 * It keeps its data in a file, for one machine and few users.
 */
public final class Keycloak {

    private static final Duration TIMEOUT = Duration.ofSeconds(180);
    // Measured: it is ready sooner with these, and takes 350 MB instead of 550.
    private static final List<String> JVM = List.of("-Xms64m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Process process;
    private final URI url;
    private final Path log;

    private Keycloak(Process process, URI url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
    }

    /** Where a directory holds the realms, one JSON file each, that are read at the first start. */
    public static Path realms(Path directory) {
        return directory.resolve("data/import");
    }

    /**
     * Starts the server on its data, which are created if missing.
     *
     * @param administrator password of the user {@code admin} in the master realm, from the first start on
     */
    public static Keycloak start(Path directory, int port, Path log, String administrator) {
        stopLeftover(directory);
        if (!Ports.isFree(port)) {
            throw new PortTaken(port);
        }
        try {
            linkProgram(directory);
            var url = "http://127.0.0.1:" + port;
            var builder = new ProcessBuilder(command(directory, port, url)).redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile()).redirectOutput(Redirect.appendTo(log.toFile()));
            // By environment, because all users can read a command line.
            builder.environment().putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                    "KC_BOOTSTRAP_ADMIN_PASSWORD", administrator));
            return new Keycloak(builder.start(), URI.create(url + "/realms/master"), log).awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server that runs on this directory, even if another JVM started it, and tells whether there was one. */
    public static boolean stopLeftover(Path directory) {
        return ServerProcess.stopLeftovers(mark(directory));
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it answers. */
    public boolean isReady() {
        var request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(2)).build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Kills the server like a power cut would; its data stay. */
    public void kill() {
        ServerProcess.kill(process);
    }

    /** The program is shared, the data are not: a home folder has its own data, and links to the program. */
    private static void linkProgram(Path directory) throws IOException {
        Files.createDirectories(realms(directory));
        for (var shared : List.of("lib", "providers", "themes", "conf")) {
            var link = directory.resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, KeycloakDistribution.folder().resolve(shared));
        }
    }

    private static List<String> command(Path directory, int port, String url) {
        var jvm = new ArrayList<>(JVM);
        jvm.add(mark(directory));
        var command = KeycloakDistribution.command(directory.toAbsolutePath(), jvm);
        command.addAll(List.of("start", "--optimized", "--import-realm", "--cache=local", "--http-enabled=true",
                "--http-host=127.0.0.1", "--http-port=" + port, "--hostname=" + url));
        return ServerProcess.ignoringTerminal(command);
    }

    private static String mark(Path directory) {
        return "-Dspf.keycloak=" + directory.toAbsolutePath();
    }

    private Keycloak awaitReady() {
        var deadline = Instant.now().plus(TIMEOUT);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                kill();
                throw new StartFailed("Keycloak did not start.", log);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return this;
    }
}
