package org.ilo.spf.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.ilo.spf.servers.TemporaryDirectory;

/**
 * The suite's first run, as a part of the build: on sample data, and for the sake of what its services remember of it. Each
 * leaves the classes it needed laid out for the next start, in a file beside its jars.
 */
final class TrainingRun {

    private final Path root;

    private TrainingRun(Path root) {
        this.root = root;
    }

    /** Expects the folder of the repository. */
    public static void main(String[] arguments) throws IOException {
        var rehearsal = new TrainingRun(Path.of(arguments[0]));
        if (rehearsal.isPackaged()) {
            rehearsal.run();
        } else {
            System.out.println("Not all services are packaged: nothing to rehearse.");
        }
        System.exit(0);
    }

    private boolean isPackaged() {
        return Component.services().stream().allMatch(service -> Files.exists(ServiceProcess.jar(root, service)));
    }

    private void run() throws IOException {
        var data = Files.createTempDirectory("rehearsal");
        try (var suite = Suite.start(SuiteConfig.isolated(root, data).inRehearsal())) {
            SampleData.load(suite);
            // The figures themselves would look as if the suite was there to be used.
            var figures = new Headlines(suite.url(Component.GATEWAY)).lines();
            System.out.printf("Rehearsed: the packaged suite answers, with %d lines of figures.%n", figures.size());
            // One after the other, because writing the file takes longer than a service has to end when all end at once.
            Component.services().forEach(suite::halt);
        } finally {
            TemporaryDirectory.delete(data);
        }
    }
}
