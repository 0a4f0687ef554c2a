package org.ilo.spf.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The news that a server did not come up, with the last lines it logged. */
public class StartFailed extends RuntimeException {

    private static final int TAIL = 25;

    public StartFailed(String sentence, Path log) {
        super(sentence + " The end of " + log + ":\n" + String.join("\n", tail(log)));
    }

    public StartFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The last lines of a log, or nothing where there is none. */
    public static List<String> tail(Path log) {
        try {
            // A log may hold bytes of any encoding; a failure must be shown all the same.
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
