package org.ilo.spf.trials.defect;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs one test class in a process of its own, on whatever class path that has. */
final class CheckProcess {

    /** What came of a check. */
    enum Outcome {
        PASSED,
        /** By an assertion, in at least one test. */
        FAILED,
        /** It did not get as far as to find out. */
        BROKEN
    }

    // Exit codes below these are the JVM's own.
    private static final int FIRST_CODE = 40;
    private static final int MINUTES = 15;
    // The same histories every time, as many as every defect needs to be met, and no time spent on making them short.
    private static final String[] SETTINGS = { "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-Duser.timezone=UTC", "-Dtrials.seed=7",
            "-Djqwik.tries.default=" + Integer.getInteger("trials.defects.histories", 1_000),
            "-Djqwik.shrinking.default=OFF", "-Dtrials.kills=20",
            "-Dtrials.faults=broker back without its data;poison on the topics, then mended;broker wiped, then the gateway rebuilt" };

    private CheckProcess() {
    }

    /** Runs a check on a class path, with packaged processes from a repository; what it says is in the log. */
    static Outcome run(Check check, String classPath, Path root, Path log) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(SETTINGS));
        command.addAll(List.of("-Dtrials.root=" + root.toAbsolutePath().normalize(), "-cp", classPath,
                CheckProcess.class.getName(), check.test()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            // It stops what it has started.
            process.destroy();
            return Outcome.BROKEN;
        }
        int code = process.exitValue() - FIRST_CODE;
        return code < 0 || code >= Outcome.values().length ? Outcome.BROKEN : Outcome.values()[code];
    }

    public static void main(String[] arguments) {
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(
                LauncherDiscoveryRequestBuilder.request().selectors(selectClass(arguments[0])).build(), listener);
        var summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8), 10);
        System.exit(FIRST_CODE + outcome(summary).ordinal());
    }

    private static Outcome outcome(TestExecutionSummary summary) {
        if (summary.getFailures().stream().anyMatch(failure -> !(failure.getException() instanceof AssertionError))) {
            return Outcome.BROKEN;
        }
        if (summary.getTotalFailureCount() > 0) {
            return Outcome.FAILED;
        }
        return summary.getTestsSucceededCount() > 0 ? Outcome.PASSED : Outcome.BROKEN;
    }
}
