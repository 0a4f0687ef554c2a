package org.ilo.spf.trials;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ilo.spf.trials.bench.Benchmark;
import org.ilo.spf.trials.fault.FaultTrial;
import org.ilo.spf.trials.hostile.HostileTrial;

/** What the suite has to stand, as a command: {@code dev/trial faults}, {@code dev/trial hostile}, {@code dev/trial bench}. */
public interface Trial {

    /** Runs with the options of the command line and returns what the process exits with: 0 if all was stood. */
    int run(Options options) throws Exception;

    /** Every trial, by the word that asks for it. */
    Map<String, Trial> ALL = new TreeMap<>(Map.of("bench", new Benchmark(), "faults", new FaultTrial(), "hostile",
            new HostileTrial(), "model", TestRun.MODEL, "defects", TestRun.DEFECTS));

    static void main(String[] arguments) throws Exception {
        Trial trial = arguments.length == 0 ? null : ALL.get(arguments[0]);
        if (trial == null) {
            System.err.println("Which trial? dev/trial " + String.join(" | ", ALL.keySet()));
            System.exit(2);
        }
        System.exit(trial.run(new Options(List.of(Arrays.copyOfRange(arguments, 1, arguments.length)))));
    }

    /**
     * Options such as {@code --seed 42}.
     *
     * @param words as they were given
     */
    record Options(List<String> words) {

        /** The whole number behind {@code --name}, or what is usual. */
        public long number(String name, long usual) {
            int place = words.indexOf("--" + name);
            return place < 0 ? usual : Long.parseLong(words.get(place + 1));
        }

        /** Whether {@code --name} was given. */
        public boolean has(String name) {
            return words.contains("--" + name);
        }
    }
}
