package org.ilo.spf.trials;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plants defects and shows what catches each. */
@Command(name = "defects", description = "Plants defects, one at a time, and shows which check catches each.")
final class DefectTrial implements Callable<Integer> {

    @Option(names = "--only", defaultValue = ".*", paramLabel = "<expression>", description = "A regular expression for the names of defects; ${DEFAULT-VALUE} by default.")
    private String only;

    @Override
    public Integer call() throws Exception {
        return TestRun.of("DefectsTest", "-Dtrials.defects=" + only);
    }
}
