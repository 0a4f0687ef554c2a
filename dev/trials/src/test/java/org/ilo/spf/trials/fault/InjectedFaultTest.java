package org.ilo.spf.trials.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS;

import java.nio.file.Path;

import org.ilo.spf.launcher.SuiteConfig;
import org.ilo.spf.trials.setting.Length;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short version of {@code dev/trial faults}: kills, and few of the other faults; {@code -Dtrials.seed} repeats a run.
 *
 * <p>
 * It has a suite of its own, because it requires that every write was one of its load generators'.
 */
class InjectedFaultTest {

    private static final Path ROOT = Path.of(System.getProperty("trials.root", "../.."));

    @Test
    void noFaultChangesANumber(@TempDir(cleanup = ON_SUCCESS) Path data) throws Exception {
        long seed = Long.getLong("trials.seed", System.currentTimeMillis());
        var config = SuiteConfig.isolated(ROOT, data).reportingTo(System.out::println);

        var findings = FaultTrial.run(config, Length.kills(), seed, Length.faults());

        System.out.println(findings.table());
        assertThat(FaultTrial.faults()).containsAll(Length.faults());
        assertThat(findings.violations()).as("seed %d, data and logs in %s", seed, data).isEmpty();
        assertThat(findings.kills()).isGreaterThanOrEqualTo(Length.kills());
    }
}
