package org.ilo.spf.trials;

import java.util.ArrayList;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Every other trial, one after the other; one that fails does not keep the next from being run. */
@Command(name = "all", description = "Runs all of them at length, one after the other; it takes hours.")
final class AllTrials implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var failed = new ArrayList<String>();
        for (var name : spec.parent().subcommands().keySet()) {
            if (!name.equals(spec.name()) && Trials.commandLine().execute(name) != 0) {
                failed.add(name);
            }
        }
        System.out.println(failed.isEmpty() ? "All was stood." : "Not stood: " + String.join(", ", failed));
        return failed.isEmpty() ? 0 : 1;
    }
}
