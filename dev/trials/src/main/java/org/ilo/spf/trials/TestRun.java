package org.ilo.spf.trials;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs a test that is a trial, only longer: by Maven, which knows the class path of tests. */
final class TestRun {

    private TestRun() {
    }

    /** Runs a test class with system properties such as {@code -Dname=value}; answers what Maven exits with. */
    static int of(String test, String... properties) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("./mvnw", "-q", "-B", "-ntp", "-pl", "dev/trials", "-am", "test", "-Dtest=" + test,
                        "-Dsurefire.failIfNoSpecifiedTests=false"));
        command.addAll(List.of(properties));
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0 ? 0 : 1;
    }
}
