package org.ilo.spf.trials;

import java.util.concurrent.Callable;

import org.ilo.spf.trials.bench.Benchmark;
import org.ilo.spf.trials.fault.FaultTrial;
import org.ilo.spf.trials.hostile.HostileTrial;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The trials, as the command {@code dev/trial}; a trial added to this list is one that is run and that has its help. */
@Command(name = "dev/trial", description = "Tries what the suite has to stand; one word says which trial.", subcommands = {
        FaultTrial.class, HostileTrial.class, ModelTrial.class, DefectTrial.class, Benchmark.class, AllTrials.class })
public final class Trials implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command: it answers 0 if everything was stood, 1 if something was not, and 2 if it was called wrongly. */
    static CommandLine commandLine() {
        var line = new CommandLine(new Trials());
        line.getCommandSpec().addOption(OptionSpec.builder("-h", "--help").usageHelp(true).scopeType(ScopeType.INHERIT)
                .description("Prints this.").build());
        return line.setUsageHelpWidth(120)
                .setParameterExceptionHandler((wrong, arguments) -> {
                    var command = wrong.getCommandLine();
                    command.getErr().println(wrong.getMessage());
                    command.usage(command.getErr());
                    return command.getCommandSpec().exitCodeOnInvalidInput();
                });
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Which trial?");
    }
}
