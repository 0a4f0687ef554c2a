package org.ilo.spf.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.ilo.spf.servers.KeycloakDistribution;
import org.ilo.spf.servers.StartFailed;
import org.ilo.spf.servers.TemporaryDirectory;

/** Keycloak's program, 177 MB, which Maven fetches when it is first used rather than with every build. */
final class KeycloakProgram {

    private static final String ARTIFACT = "org.keycloak:keycloak-quarkus-dist:" + KeycloakDistribution.VERSION + ":zip";

    private KeycloakProgram() {
    }

    /** Fetches and unpacks it unless this machine has it. */
    static void fetch(Path root, Consumer<String> progress) {
        if (KeycloakDistribution.isUnpacked()) {
            return;
        }
        progress.accept("Fetching Keycloak " + KeycloakDistribution.VERSION + "; the first time this takes a minute or two …");
        try {
            var folder = Files.createTempDirectory("keycloak");
            try {
                copy(root, folder);
                KeycloakDistribution.unpack(archive(folder));
            } finally {
                TemporaryDirectory.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path root, Path folder) throws IOException {
        var log = folder.resolve("maven.log");
        var process = new ProcessBuilder(root.resolve("mvnw").toString(), "-q", "-B", "-ntp", "-N", "dependency:copy",
                "-Dartifact=" + ARTIFACT, "-DoutputDirectory=" + folder).directory(root.toFile()).redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile()).redirectOutput(log.toFile()).start();
        try {
            if (process.waitFor() != 0) {
                throw new CannotStart("Keycloak cannot be fetched.\n" + String.join("\n", StartFailed.tail(log)));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CannotStart("Fetching Keycloak was interrupted.");
        }
    }

    private static Path archive(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip")).findFirst()
                    .orElseThrow(() -> new CannotStart("Maven fetched no Keycloak."));
        }
    }
}
