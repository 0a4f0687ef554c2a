package org.ilo.spf.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;

/** The class path with which a child JVM finds what this JVM finds. */
final class ClassPath {

    private static final String BROKER = "kafka/server/KafkaRaftServer.class";

    private ClassPath() {
    }

    static String ofThisJvm() {
        if (ClassLoader.getSystemResource(BROKER) != null) {
            // Absolute, because the child may run elsewhere; a manifest-only jar of surefire's is fine as it is.
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(entry -> Path.of(entry).toAbsolutePath().toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return ofClassLoader(ClassPath.class.getClassLoader());
    }

    /** Where a framework loads the classes itself, every jar it knows, by the one entry all jars have. */
    private static String ofClassLoader(ClassLoader loader) {
        try {
            var entries = new LinkedHashSet<String>();
            entries.add(Path.of(ClassPath.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString());
            for (var manifest : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
                if (manifest.getProtocol().equals("jar")) {
                    entries.add(jar(manifest).toString());
                }
            }
            return String.join(File.pathSeparator, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path jar(URL manifest) throws IOException {
        return Path.of(URI.create(((JarURLConnection) manifest.openConnection()).getJarFileURL().toString()));
    }
}
