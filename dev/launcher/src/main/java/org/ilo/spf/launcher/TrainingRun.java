package org.ilo.spf.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.ilo.spf.servers.TemporaryDirectory;

/**
 * Makes the class-data archives of the packaged services: runs the suite once on sample data, and each service writes the
 * classes it has loaded into a file in the folder of its jars.
 */
final class TrainingRun {

    private final Path root;

    private TrainingRun(Path root) {
        this.root = root;
    }

    /** Expects the folder of the repository. */
    public static void main(String[] arguments) throws IOException {
        var trainingRun = new TrainingRun(Path.of(arguments[0]));
        if (trainingRun.isPackaged()) {
            trainingRun.run();
        } else {
            System.out.println("Not all services are packaged: no class-data archives are made.");
        }
        System.exit(0);
    }

    private boolean isPackaged() {
        return Component.services().stream().allMatch(service -> Files.exists(ServiceProcess.jar(root, service)));
    }

    private void run() throws IOException {
        var data = Files.createTempDirectory("training-run");
        try (var suite = Suite.start(SuiteConfig.isolated(root, data).forTrainingRun())) {
            SampleData.load(suite);
            // Printing the indicators would look as if the suite was there to be used.
            var lines = new Headlines(suite.url(Component.GATEWAY)).lines();
            System.out.printf("Training run: the packaged suite has answered %d indicators.%n", lines.size());
            // One after the other: if all end at once, writing the archives takes longer than the shutdown timeout.
            Component.services().forEach(suite::halt);
        } finally {
            TemporaryDirectory.delete(data);
        }
    }
}
