package org.ilo.spf.trials.defect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.ilo.spf.servers.TemporaryDirectory;

/** A copy of the repository with a defect in it, and its processes built from that; it takes some minutes. */
record Rebuilt(Path root) implements AutoCloseable {

    private static final String PROCESSES = "countries-service,results-service,funding-service,gateway";

    static Rebuilt in(Path directory, Defect defect) throws IOException, InterruptedException {
        var copy = new Rebuilt(Files.createTempDirectory(directory, "rebuilt"));
        var root = Path.of("../..").toAbsolutePath().normalize();
        for (String file : output(root, "git", "ls-files", "--cached", "--others", "--exclude-standard").lines().toList()) {
            if (Files.exists(root.resolve(file))) {
                var target = copy.root.resolve(file);
                Files.createDirectories(target.getParent());
                Files.copy(root.resolve(file), target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        var source = copy.root.resolve(defect.file());
        Files.writeString(source, defect.planted(Files.readString(source)));
        // The compiler's checks and the formatter would find some defects themselves.
        output(copy.root, "./mvnw", "-q", "-B", "-ntp", "package", "-DskipTests", "-Dcompiler.checks=-nowarn",
                "-Dformatter.skip", "-Dimpsort.skip", "-pl", PROCESSES, "-am");
        return copy;
    }

    private static String output(Path directory, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(command)).directory(directory.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + said);
        }
        return said;
    }

    @Override
    public void close() {
        TemporaryDirectory.delete(root);
    }
}
