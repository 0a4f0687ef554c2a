package org.ilo.spf.servers;

import java.nio.file.Path;

/** Where this user's programs keep what can be made again. */
final class CacheFolder {

    private CacheFolder() {
    }

    static Path of(String program) {
        var xdg = System.getenv("XDG_CACHE_HOME");
        var home = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return home.resolve("spf").resolve(program);
    }
}
