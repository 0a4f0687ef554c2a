package org.ilo.spf.trials.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.ilo.spf.servers.Ports;

/** nginx with one worker on the first core, handing out one file. */
final class Nginx implements AutoCloseable {

    private static final String SETTINGS = """
            %s
            worker_processes 1;
            daemon off;
            pid nginx.pid;
            error_log error.log;
            events { worker_connections 512; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 1000000000;
                default_type application/json;
                server { listen 127.0.0.1:%d; root %s; }
            }
            """;

    private final Process process;
    private final String url;

    private Nginx(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static Nginx serving(byte[] bytes, Path directory) throws IOException {
        int port = Ports.free();
        var files = Files.createDirectories(directory.resolve("files"));
        Files.write(files.resolve("answer"), bytes);
        // Its worker would become somebody who may not read the files.
        var user = System.getProperty("user.name").equals("root") ? "user root;" : "";
        Files.writeString(directory.resolve("nginx.conf"), SETTINGS.formatted(user, port, files));
        var process = new ProcessBuilder("taskset", "-c", "0", "nginx", "-p", directory.toString(), "-c",
                directory.resolve("nginx.conf").toString()).redirectErrorStream(true)
                .redirectOutput(directory.resolve("nginx.log").toFile()).start();
        while (!Ports.answers(port)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("nginx did not start: " + Files.readString(directory.resolve("nginx.log")));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return new Nginx(process, "http://127.0.0.1:" + port + "/answer");
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
