package org.ilo.spf.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server's own command line programs, as this user can run them. */
final class PostgresPrograms {

    private final Path binaries;
    private final Path log;

    PostgresPrograms(Path binaries, Path log) {
        this.binaries = binaries;
        this.log = log;
    }

    boolean initdb(List<String> arguments) {
        return run("initdb", arguments);
    }

    /** With its own session for the server, so that Ctrl-C in a terminal does not reach it. */
    boolean pgCtl(Path data, List<String> arguments) {
        var all = new ArrayList<>(List.of("-D", data.toString(), "-w", "-s"));
        all.addAll(arguments);
        return run("pg_ctl", all);
    }

    private boolean run(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it does not notice.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        // Messages are matched below and read by people of many languages.
        builder.environment().put("LC_ALL", "C");
        return succeeds(builder);
    }

    private static boolean succeeds(ProcessBuilder builder) {
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + builder.command().get(0), e);
        }
    }
}
