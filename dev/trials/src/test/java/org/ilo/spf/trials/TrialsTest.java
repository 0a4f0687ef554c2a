package org.ilo.spf.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = { "bench", "faults", "hostile", "model", "defects", "all" })
    void everyTrialHelpsAndRefusesWhatItDoesNotKnow(String trial) {
        assertThat(run(trial, "--help")).isZero();
        assertThat(out.toString()).contains("dev/trial " + trial, "--help");
        assertThat(run(trial, "--surprise")).isEqualTo(2);
        assertThat(err.toString()).contains("Unknown option: '--surprise'", "--help");
    }

    @Test
    void helpSaysWhatEachOptionMeansAndItsDefault() {
        run("bench", "--help");
        assertThat(out.toString()).contains("--only", "--rounds=<number>", "take turns; 5 by default", "1000000 by default");
    }

    @ParameterizedTest
    @ValueSource(strings = { "bench", "faults" })
    void whatIsNotThereCannotBeChosen(String trial) {
        assertThat(run(trial, "--only", "nothing")).isEqualTo(2);
        assertThat(err.toString()).containsAnyOf("P1, P1d, P2, P2b, P3, P3b, P3c, P4, P5, P5 uncached, P6b, P7, P8",
                "broker frozen");
    }

    @Test
    void withoutATrialTheyAreListed() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Which trial?", "bench", "faults", "hostile", "model", "defects", "all");
    }

    private int run(String... arguments) {
        return Trials.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
    }
}
