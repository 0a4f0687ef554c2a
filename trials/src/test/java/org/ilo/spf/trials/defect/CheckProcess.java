package org.ilo.spf.trials.defect;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs one test class in a process of its own, on whatever class path that has. */
final class CheckProcess {

    static final int PASSED = 0;
    static final int FAILED = 3;

    private CheckProcess() {
    }

    public static void main(String[] arguments) {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(
                LauncherDiscoveryRequestBuilder.request().selectors(selectClass(arguments[0])).build(), summary);
        var result = summary.getSummary();
        result.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8), 5);
        boolean passed = result.getTotalFailureCount() == 0 && result.getTestsSucceededCount() > 0;
        System.exit(passed ? PASSED : FAILED);
    }
}
