package org.ilo.spf.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A signal to a process and its descendants. */
enum Signal {

    /** Suspends them; a process cannot refuse it. */
    STOP,

    /** Lets them run again. */
    CONT;

    void send(long pid) {
        if (pid < 0) {
            throw new IllegalStateException("There is no process to send " + name() + " to.");
        }
        var command = new ArrayList<>(List.of("kill", "-" + name(), Long.toString(pid)));
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants)
                .forEach(each -> command.add(Long.toString(each.pid())));
        try {
            // A child may have ended meanwhile, which is no failure.
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
