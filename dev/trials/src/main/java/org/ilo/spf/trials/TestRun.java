package org.ilo.spf.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.ilo.spf.trials.Trial.Options;

/**
 * A trial that is a test, only longer: Maven runs it, which knows the class path of the tests.
 *
 * @param test the class of the test
 * @param properties the system properties that make it longer
 */
record TestRun(String test, Function<Options, List<String>> properties) implements Trial {

    private static final int HISTORIES = 100_000;

    /** {@code dev/trial model [--histories 100000] [--seed 42]}: random histories of the domain and the projection. */
    static final TestRun MODEL = new TestRun("ModelTest", options -> List.of(
            "-Djqwik.tries.default=" + options.number("histories", HISTORIES),
            "-Dtrials.seed=" + options.number("seed", System.currentTimeMillis())));

    /** {@code dev/trial defects}: plants every defect and shows what catches it. */
    static final TestRun DEFECTS = new TestRun("DefectsTest", options -> List.of("-Dtrials.defects=all"));

    @Override
    public int run(Options options) throws Exception {
        var command = new ArrayList<>(
                List.of("./mvnw", "-q", "-B", "-ntp", "-pl", "dev/trials", "-am", "test", "-Dtest=" + test,
                        "-Dsurefire.failIfNoSpecifiedTests=false"));
        command.addAll(properties.apply(options));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
