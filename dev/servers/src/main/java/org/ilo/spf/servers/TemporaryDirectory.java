package org.ilo.spf.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Directories that belong to one JVM; if it is killed, the next JVM deletes them. */
public final class TemporaryDirectory {

    private TemporaryDirectory() {
    }

    /** A new directory, after the directories of JVMs that are gone have been deleted. */
    static Path create(String kind) {
        return create(kind, directory -> {
        });
    }

    /** The same, where something must be stopped before a directory can be deleted. */
    static Path create(String kind, Consumer<Path> release) {
        var root = Path.of(System.getProperty("java.io.tmpdir"));
        var prefix = "spf-" + kind + "-";
        try {
            for (var leftover : leftovers(root, prefix)) {
                release.accept(leftover);
                delete(leftover);
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

    static List<Path> leftovers(Path root, String prefix) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var entries = Files.list(root)) {
            return entries.filter(path -> isLeftover(path, prefix)).toList();
        }
    }

    private static boolean isLeftover(Path path, String prefix) {
        var name = path.getFileName().toString();
        if (!name.startsWith(prefix) || !Files.isWritable(path)) {
            return false;
        }
        var owner = name.substring(prefix.length()).replaceFirst("-.*", "");
        return owner.matches("\\d{1,10}") && ProcessHandle.of(Long.parseLong(owner)).isEmpty();
    }
}
