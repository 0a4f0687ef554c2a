package org.ilo.spf.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Directories that belong to one JVM and are cleared away by the next if that JVM was killed. */
public final class TemporaryDirectory {

    private TemporaryDirectory() {
    }

    /** A new directory, after those of dead owners have been released and deleted. */
    static Path create(String kind, Consumer<Path> release) {
        var root = Path.of(System.getProperty("java.io.tmpdir"));
        var prefix = "spf-" + kind + "-";
        try {
            for (var orphan : orphans(root, prefix)) {
                release.accept(orphan);
                delete(orphan);
            }
            return Files.createTempDirectory(root, prefix + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a directory and everything in it; what does not exist is deleted already. */
    public static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var tree = Files.walk(directory)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> orphans(Path root, String prefix) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var entries = Files.list(root)) {
            return entries.filter(path -> isOrphan(path, prefix)).toList();
        }
    }

    private static boolean isOrphan(Path path, String prefix) {
        var name = path.getFileName().toString();
        if (!name.startsWith(prefix) || !Files.isWritable(path)) {
            return false;
        }
        var owner = name.substring(prefix.length()).replaceFirst("-.*", "");
        return owner.matches("\\d{1,10}") && ProcessHandle.of(Long.parseLong(owner)).isEmpty();
    }
}
