package org.ilo.spf.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The options of the services' JVMs. */
public enum JvmOptions {

    /** For {@code ./start} and tests: the first compiler only, so that a service is ready sooner, at half its best speed. */
    DEV("-XX:TieredStopAtLevel=1"),
    /** As in docker-compose.yml, where 256 MB come out as a share of the container's memory. */
    PRODUCTION,
    /** Makes the archive, of all classes that were loaded, when the service ends. */
    TRAINING("-XX:TieredStopAtLevel=1", "-XX:ArchiveClassesAtExit=" + JvmOptions.ARCHIVE);

    /** In the folder of a service's jars. */
    private static final String ARCHIVE = "app-cds.jsa";
    /**
     * A heap with room for a start and for quiet days; where a machine has much memory, the JVM would take all of it at once. A
     * JVM of 17.0.9 or later gives the memory of its compilers back to the system every minute.
     */
    private static final List<String> LOW_MEMORY = List.of("-Xms128m", "-Xmx256m", "-XX:+UseSerialGC",
            "-XX:+IgnoreUnrecognizedVMOptions", "-XX:TrimNativeHeapInterval=60000");
    /**
     * The archive is used at the address that it was made for: elsewhere each process would keep its own copy, 80 MB of memory.
     * A JVM that it does not fit ignores it.
     */
    private static final List<String> CDS = List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0");

    private final List<String> options;

    JvmOptions(String... options) {
        this.options = List.of(options);
    }

    /** The options for a service that is packaged in this folder and runs there, with its class-data archive if it has one. */
    public List<String> in(Path application) {
        // A JVM that is given the name of a missing archive does without its own archive too, and starts more slowly.
        var archived = this != TRAINING && Files.exists(application.resolve(ARCHIVE));
        return Stream.of(LOW_MEMORY, options, archived ? CDS : List.<String> of()).flatMap(List::stream).toList();
    }
}
