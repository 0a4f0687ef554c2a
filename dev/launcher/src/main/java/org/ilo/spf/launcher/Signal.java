package org.ilo.spf.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What a process and those it has started are told by the operating system. */
enum Signal {

    /** Run no further; nothing can be done against it. */
    STOP,

    /** Go on. */
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
