package org.ilo.spf.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How the processes of servers are started and stopped, and found again when the JVM that started them is gone. */
public final class ServerProcess {

    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(10);

    private ServerProcess() {
    }

    /** The program that runs this JVM. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The same command, ignoring Ctrl-C and a closed terminal: child processes get these too, but their owner stops them. */
    public static List<String> ignoringTerminal(List<String> command) {
        var ignoring = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        ignoring.addAll(command);
        return ignoring;
    }

    /** Asks the process to end, and kills it if it has not ended after the timeout. */
    public static void stop(Process process, Duration timeout) {
        process.destroy();
        process.onExit().completeOnTimeout(process, timeout.toMillis(), TimeUnit.MILLISECONDS).join();
        kill(process);
    }

    /** Kills the process like a power cut would. */
    public static void kill(Process process) {
        process.destroyForcibly().onExit().join();
    }

    /** Stops the processes that have all these arguments, and tells whether there were any. */
    public static boolean stopLeftovers(String... arguments) {
        var leftovers = ProcessHandle.allProcesses().filter(process -> arguments(process).containsAll(List.of(arguments)))
                .toList();
        leftovers.forEach(ProcessHandle::destroy);
        leftovers.forEach(process -> {
            process.onExit().completeOnTimeout(process, SHUTDOWN_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).join();
            process.destroyForcibly();
        });
        return !leftovers.isEmpty();
    }

    private static List<String> arguments(ProcessHandle process) {
        return List.of(process.info().arguments().orElse(new String[0]));
    }
}
