package org.ilo.spf.trials.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program of this machine, run to its end. */
final class Program {

    private Program() {
    }

    /** What it prints; it has to succeed. */
    static String run(String... words) throws IOException, InterruptedException {
        return run(List.of(words), Map.of());
    }

    static String run(List<String> words, Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", words) + " failed:\n" + printed);
        }
        return printed;
    }

    static boolean exists(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
