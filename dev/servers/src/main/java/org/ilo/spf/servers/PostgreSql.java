package org.ilo.spf.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL server that belongs to this user and listens on the loopback address.
 *
 * <p>
 * It runs as a daemon with its own session: it outlives a JVM that was killed, and the next start on the same data stops it
 * first.
 */
public final class PostgreSql implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String SUPERUSER = "postgres";
    private static final List<String> SETTINGS = List.of("max_connections=200", "listen_addresses=127.0.0.1",
            "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC",
            // What a production server would have at least; the defaults are for a machine of the last century. Data that
            // are read from memory or an SSD are as quickly read here as there, and a rebuild is no reason for checkpoints.
            "shared_buffers=256MB", "effective_cache_size=1GB", "random_page_cost=1.1", "max_wal_size=4GB");
    private static final List<String> DURABLE = List.of("fsync=on", "synchronous_commit=on");
    private static final List<String> NOT_DURABLE = List.of("fsync=off", "synchronous_commit=off",
            "full_page_writes=off");

    private final Path data;
    private final int port;
    private final Path log;
    private final boolean temporary;

    private PostgreSql(Path data, int port, Path log, boolean temporary) {
        this.data = data.toAbsolutePath();
        this.port = port;
        this.log = log.toAbsolutePath();
        this.temporary = temporary;
    }

    /** Starts a durable server on its data, which are created if missing; its log is next to them. */
    public static PostgreSql start(Path data, int port) {
        return start(data, port, Path.of(data + ".log"));
    }

    /** The same with the log in another file; port 0 means a free one. */
    public static PostgreSql start(Path data, int port, Path log) {
        stopLeftover(data);
        return new PostgreSql(data, Ports.orFree(port), log, false).start(DURABLE);
    }

    /** Starts a server for tests: empty, quick rather than durable, and deleted on close. */
    public static PostgreSql temporary() {
        var directory = TemporaryDirectory.create("postgres", leftover -> stopLeftover(leftover.resolve("data")));
        var log = directory.resolve("postgres.log");
        return new PostgreSql(directory.resolve("data"), Ports.free(), log, true).start(NOT_DURABLE);
    }

    /** Stops the server that runs on these data, even if another JVM started it, and tells whether there was one. */
    public static boolean stopLeftover(Path data) {
        var server = Postmaster.on(data.toAbsolutePath());
        if (server.isEmpty()) {
            return false;
        }
        new PostgreSql(data, 0, Path.of("/dev/null"), false).stop();
        return true;
    }

    public int port() {
        return port;
    }

    /** The process id of the server's first process, or -1 when it is not running. */
    public long pid() {
        return Postmaster.on(data).map(ProcessHandle::pid).orElse(-1L);
    }

    public boolean isAlive() {
        return Postmaster.on(data).isPresent();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The URL of a database, created if missing; its name is also its owner's name and password. */
    public String database(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a plain lower-case name: " + name);
        }
        try (var connection = superuser()) {
            if (!exists(connection, "select from pg_roles where rolname = ?", name)) {
                execute(connection, "create role " + name + " login password '" + name + "'");
            }
            if (!exists(connection, "select from pg_database where datname = ?", name)) {
                execute(connection, "create database " + name + " owner " + name);
            }
            // Each time, because a start may have been killed between the two.
            execute(connection, "revoke connect on database " + name + " from public");
        } catch (SQLException e) {
            throw new StartFailed("The database " + name + " could not be created.", e);
        }
        return jdbcUrl(name);
    }

    /**
     * The same, with a second role that owns the database and all in it, named after it with the suffix {@code _owner}. The
     * first role can do only what the owner grants it. A database from before there was an owner is handed over.
     */
    public String ownedDatabase(String name) {
        var url = database(name);
        var owner = owner(name);
        try (var connection = superuser()) {
            if (!exists(connection, "select from pg_roles where rolname = ?", owner)) {
                execute(connection, "create role " + owner + " login password '" + owner + "'");
            }
        } catch (SQLException e) {
            throw new StartFailed("The owner of the database " + name + " could not be created.", e);
        }
        try (var connection = DriverManager.getConnection(url, SUPERUSER, SUPERUSER)) {
            if (exists(connection, "select from pg_database where datname = ? and datdba <> '" + owner + "'::regrole", name)) {
                execute(connection, "reassign owned by " + name + " to " + owner);
            }
            // What the role had as the owner of the database has gone to the new one.
            execute(connection, "grant connect, temporary on database " + name + " to " + name);
        } catch (SQLException e) {
            throw new StartFailed("The database " + name + " could not be given its owner.", e);
        }
        return url;
    }

    /** Who owns a database that {@link #ownedDatabase} has made; also the password. */
    public static String owner(String database) {
        return database + "_owner";
    }

    /** Kills the server like a power cut would; its data stay. */
    public void kill() {
        Postmaster.on(data).ifPresent(server -> {
            server.destroyForcibly();
            awaitEnd(server);
        });
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            TemporaryDirectory.delete(data.getParent());
        }
    }

    private PostgreSql start(List<String> durability) {
        var programs = new PostgresPrograms(PostgresBinaries.unpacked(), log);
        create(programs, durability.equals(NOT_DURABLE));
        var options = new StringBuilder("-p " + port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        durability.forEach(setting -> options.append(" -c ").append(setting));
        var deadline = Instant.now().plus(TIMEOUT);
        var arguments = List.of("-l", log.toString(), "-t", "60", "-o", options.toString(), "start");
        while (!programs.pgCtl(data, arguments)) {
            if (Instant.now().isAfter(deadline) || !isTransient()) {
                throw new StartFailed("PostgreSQL did not start.", log);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return this;
    }

    /** After a kill the old server's processes hold its shared memory for a moment more. */
    private boolean isTransient() {
        return StartFailed.tail(log).stream().anyMatch(line -> line.contains("shared memory block"));
    }

    /** Created under another name and renamed, so that an interrupted creation is not taken for data. */
    private void create(PostgresPrograms programs, boolean unsynced) {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        var unfinished = Path.of(data + ".new");
        TemporaryDirectory.delete(unfinished);
        try {
            Files.createDirectories(log.getParent());
            Files.createDirectories(data.getParent());
            var password = Files.writeString(Path.of(data + ".password"), SUPERUSER);
            var arguments = new ArrayList<>(List.of("-D", unfinished.toString(), "-U", SUPERUSER, "-E", "UTF8",
                    "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "-A", "scram-sha-256",
                    "--pwfile=" + password));
            if (unsynced) {
                arguments.add("--no-sync");
            }
            var created = programs.initdb(arguments);
            Files.delete(password);
            if (!created) {
                throw new StartFailed("PostgreSQL could not create its data directory.", log);
            }
            Files.move(unfinished, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        var programs = new PostgresPrograms(PostgresBinaries.unpacked(), log);
        Postmaster.on(data).ifPresent(server -> {
            if (!programs.pgCtl(data, List.of("-m", "fast", "-t", "20", "stop"))) {
                server.destroyForcibly();
            }
            awaitEnd(server);
        });
    }

    /** The server takes its files away a moment before it ends. */
    private static void awaitEnd(ProcessHandle server) {
        server.onExit().completeOnTimeout(server, TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(SUPERUSER), SUPERUSER, SUPERUSER);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
