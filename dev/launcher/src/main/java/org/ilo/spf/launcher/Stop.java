package org.ilo.spf.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.ilo.spf.servers.TemporaryDirectory;

/** The end of a suite that another launcher started, or whose launcher is gone. */
final class Stop {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Path data;

    Stop(Path data) {
        this.data = data;
    }

    /** Stops everything, and tells whether there was anything. */
    boolean stop() {
        if (!Files.isDirectory(data)) {
            return false;
        }
        var free = Ownership.take(data);
        try (var ownership = free.orElseGet(this::takeOver)) {
            return LeftoverProcesses.stop(ownership.data()) || free.isEmpty();
        }
    }

    /** Stops everything and deletes the data. */
    void clean() {
        stop();
        TemporaryDirectory.delete(data);
    }

    /** The launcher stops its members itself when asked; only one that does not is killed. */
    private Ownership takeOver() {
        Ownership.lastHolder(data).ifPresent(ProcessHandle::destroy);
        var taken = await();
        if (taken.isEmpty()) {
            Ownership.lastHolder(data).ifPresent(ProcessHandle::destroyForcibly);
            taken = await();
        }
        return taken.orElseThrow(() -> new CannotStart("The suite in " + data + " could not be stopped."));
    }

    private Optional<Ownership> await() {
        var deadline = Instant.now().plus(PATIENCE);
        var taken = Ownership.take(data);
        while (taken.isEmpty() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            taken = Ownership.take(data);
        }
        return taken;
    }
}
