package org.ilo.spf.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The server process that a data directory names as its own. */
final class Postmaster {

    private Postmaster() {
    }

    /**
     * The running server, if any.
     *
     * <p>
     * A file that names another program's process, as after a restart of the machine, is deleted: PostgreSQL would refuse to
     * start because of it.
     */
    static Optional<ProcessHandle> on(Path data) {
        var file = data.resolve("postmaster.pid");
        try {
            var first = Files.readString(file).lines().findFirst().map(String::strip).orElse("");
            if (!first.matches("\\d+")) {
                return Optional.empty();
            }
            var process = ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive);
            if (process.isPresent() && !isPostgres(process.get())) {
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            return process;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        // A dead process that nobody has collected yet has no command any more.
        return process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
    }
}
