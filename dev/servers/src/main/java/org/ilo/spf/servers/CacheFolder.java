package org.ilo.spf.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where this user's programs keep what can be made again. */
final class CacheFolder {

    private static final String UNFINISHED = "unpacking-";

    private CacheFolder() {
    }

    /** Puts files into a folder. */
    interface Content {

        void writeTo(Path folder) throws IOException;
    }

    static Path of(String program) {
        var xdg = System.getenv("XDG_CACHE_HOME");
        var home = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return home.resolve("spf").resolve(program);
    }

    /** Fills a folder unless it exists. It gets its name when it is complete, so that another JVM never finds half of it. */
    static void fill(Path folder, Content content) {
        if (Files.exists(folder)) {
            return;
        }
        try {
            var cache = Files.createDirectories(folder.getParent());
            for (var leftover : TemporaryDirectory.leftovers(cache, UNFINISHED)) {
                TemporaryDirectory.delete(leftover);
            }
            var unfinished = Files.createTempDirectory(cache, UNFINISHED + ProcessHandle.current().pid() + "-");
            try {
                content.writeTo(unfinished);
                rename(unfinished, folder);
            } finally {
                TemporaryDirectory.delete(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rename(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another JVM may have been first, and its folder has the same content.
            if (!Files.exists(folder)) {
                throw e;
            }
        }
    }
}
