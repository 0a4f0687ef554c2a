package org.ilo.spf.trials.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/** The machine that is measured on, and how busy it is with other things. */
final class Machine {

    private static final Path STAT = Path.of("/proc/stat");
    private static final long SAMPLE_MILLIS = 300;
    /** Of all cores; the idle suite itself takes some of it. */
    private static final double QUIET_BUSY = 0.35;
    private static final double QUIET_STEAL = 0.05;
    private static final int IDLE = 3;
    private static final int WAITING_FOR_DISK = 4;
    private static final int STEAL = 7;

    private final int maxSamples;
    private final Consumer<String> progress;
    private final long[] begin = ticks();
    private int loud;

    Machine(int timeoutSeconds, Consumer<String> progress) throws IOException {
        this.maxSamples = (int) (timeoutSeconds * 1000 / SAMPLE_MILLIS);
        this.progress = progress;
    }

    /** Returns when little else runs, or after a while in any case: then the table says so. */
    void awaitQuiet() throws IOException, InterruptedException {
        for (int i = 0; i < maxSamples; i++) {
            var before = ticks();
            Thread.sleep(SAMPLE_MILLIS);
            var after = ticks();
            var idle = part(before, after, IDLE) + part(before, after, WAITING_FOR_DISK);
            if (part(before, after, STEAL) <= QUIET_STEAL && 1 - idle <= QUIET_BUSY) {
                return;
            }
        }
        loud++;
        progress.accept("The machine does not become quiet.");
    }

    /** How many processors of which kind. */
    static String processors() throws IOException {
        var model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2)).findFirst().orElse("unknown processor");
        return Runtime.getRuntime().availableProcessors() + " × " + model;
    }

    String words() throws IOException {
        return "%s; load average %s; steal %.1f %% while measuring; %s".formatted(processors(),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0], part(begin, ticks(), STEAL) * 100,
                loud == 0 ? "quiet before every block" : "not quiet before " + loud + " blocks");
    }

    private static double part(long[] before, long[] after, int column) {
        double total = Arrays.stream(after).sum() - Arrays.stream(before).sum();
        return total == 0 ? 0 : (after[column] - before[column]) / total;
    }

    /** Of all processors since the machine's start: user, nice, system, idle, iowait, irq, softirq, steal. */
    private static long[] ticks() throws IOException {
        var line = Files.readAllLines(STAT).get(0).toLowerCase(Locale.ROOT).split("\\s+");
        return Arrays.stream(line, 1, STEAL + 2).mapToLong(Long::parseLong).toArray();
    }
}
