package org.ilo.spf.trials.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS;

import java.nio.file.Path;
import java.util.Set;

import org.ilo.spf.launcher.SuiteConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short version of {@code dev/trial faults}: kills, and few of the other faults; {@code -Dtrials.seed} repeats a run, and
 * others of its properties change what is done.
 */
class InjectedFaultTest {

    private static final int KILLS = Integer.getInteger("trials.kills", 50);
    private static final Set<String> OTHERS = Set.of(System.getProperty("trials.faults",
            "connections to the databases terminated;the whole journal sent again").split(";"));
    private static final Path ROOT = Path.of(System.getProperty("trials.root", "../.."));

    @Test
    void noFaultChangesANumber(@TempDir(cleanup = ON_SUCCESS) Path data) throws Exception {
        long seed = Long.getLong("trials.seed", System.currentTimeMillis());
        var config = SuiteConfig.isolated(ROOT, data).reportingTo(System.out::println);

        var findings = FaultTrial.run(config, KILLS, seed, OTHERS);

        System.out.println(findings.table());
        assertThat(FaultTrial.faults()).containsAll(OTHERS);
        assertThat(findings.violations()).as("seed %d, data and logs in %s", seed, data).isEmpty();
        assertThat(findings.kills()).isGreaterThanOrEqualTo(KILLS);
    }
}
