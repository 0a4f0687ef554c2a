package org.ilo.spf.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.ilo.spf.servers.TemporaryDirectory;

/** Stops a suite that another launcher started, or whose launcher is gone. */
final class Stop {

    private static final Duration TIMEOUT = Duration.ofSeconds(40);

    private final Path data;

    Stop(Path data) {
        this.data = data;
    }

    /** Stops everything, and tells whether anything was running. */
    boolean stop() {
        if (!Files.isDirectory(data)) {
            return false;
        }
        var free = DirectoryLock.take(data);
        try (var lock = free.orElseGet(this::takeOver)) {
            return LeftoverProcesses.stop(lock.data()) || free.isEmpty();
        }
    }

    /** Stops everything and deletes the data. */
    void clean() {
        stop();
        TemporaryDirectory.delete(data);
    }

    /** A launcher that is asked to end stops its components itself; one that has not ended after the timeout is killed. */
    private DirectoryLock takeOver() {
        DirectoryLock.lastHolder(data).ifPresent(ProcessHandle::destroy);
        var taken = await();
        if (taken.isEmpty()) {
            DirectoryLock.lastHolder(data).ifPresent(ProcessHandle::destroyForcibly);
            taken = await();
        }
        return taken.orElseThrow(() -> new CannotStart("The suite in " + data + " could not be stopped."));
    }

    private Optional<DirectoryLock> await() {
        var deadline = Instant.now().plus(TIMEOUT);
        var taken = DirectoryLock.take(data);
        while (taken.isEmpty() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            taken = DirectoryLock.take(data);
        }
        return taken;
    }
}
