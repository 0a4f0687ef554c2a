package org.ilo.spf.servers;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The Keycloak server's own program, unpacked and built once per user in the cache folder. */
public final class KeycloakDistribution {

    /** As in docker-compose.yml. */
    public static final String VERSION = "26.7.3";

    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private KeycloakDistribution() {
    }

    /** Whether it is there already. */
    public static boolean isUnpacked() {
        return Files.isDirectory(folder());
    }

    /** Unpacks the archive and builds the program for the options it is used with, so that a start need not. */
    public static void unpack(Path archive) {
        CacheFolder.fill(folder(), home -> {
            extract(archive, home);
            build(home);
        });
    }

    /** The program's home. */
    static Path folder() {
        return CacheFolder.of("keycloak").resolve(VERSION);
    }

    /** The command that runs it in a home folder, up to the program's own arguments. */
    static List<String> command(Path home, List<String> jvm) {
        var command = new ArrayList<>(List.of(ServerProcess.java()));
        command.addAll(jvm);
        // As in its own kc.sh, which would be one more process to end.
        for (var opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp", home.resolve("lib/quarkus-run.jar").toString(), MAIN));
        return command;
    }

    private static void extract(Path archive, Path target) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                extract(entry, zip, target);
            }
        }
    }

    private static void extract(ZipEntry entry, ZipInputStream zip, Path target) throws IOException {
        // Everything in it is in one folder, named after the version.
        var path = target.resolve(entry.getName().replaceFirst("^[^/]*/", "")).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive would write outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(zip, path);
        }
    }

    private static void build(Path home) throws IOException {
        var log = home.resolve("build.log");
        var command = command(home, List.of("-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(List.of("build", "--db=dev-file"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(Redirect.to(log.toFile())).start();
        try {
            if (process.waitFor() != 0) {
                throw new StartFailed("Keycloak could not be built.", log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StartFailed("Building Keycloak was interrupted.", log);
        }
    }
}
