package org.ilo.spf.trials;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Random histories of the domain and the projection. */
@Command(name = "model", description = "Random histories through the services' real domain and the gateway's real projection.")
final class ModelTrial implements Callable<Integer> {

    @Option(names = "--histories", defaultValue = "100000", paramLabel = "<number>", description = "How many histories; ${DEFAULT-VALUE} by default.")
    private int histories;

    @Option(names = "--seed", paramLabel = "<number>", description = "Repeats a run; another one every time by default.")
    private long seed = System.currentTimeMillis();

    @Override
    public Integer call() throws Exception {
        return TestRun.of("ModelTest", "-Dtrials.histories=" + histories, "-Dtrials.seed=" + seed);
    }
}
