package org.ilo.spf.trials.setting;

import java.util.Set;

/**
 * How long the trials are as tests: a smoke of each in every build, and what {@code -Ptrials} makes of them.
 *
 * <p>
 * Histories are counted in the pom, because jqwik reads their number before any class of ours.
 */
public final class Length {

    private static final boolean LONG = Boolean.getBoolean("trials.long");

    private Length() {
    }

    /** Whether everything is tried, and not only some of it. */
    public static boolean isLong() {
        return LONG;
    }

    /** How many processes are killed. */
    public static int kills() {
        return Integer.getInteger("trials.kills", LONG ? 50 : 6);
    }

    /** The faults beside kills. */
    public static Set<String> faults() {
        return Set.of(System.getProperty("trials.faults", LONG
                ? "connections to the databases terminated;the whole journal sent again"
                : "the whole journal sent again").split(";"));
    }

    /** How many requests are generated for each process. */
    public static int requests() {
        return Integer.getInteger("trials.requests", LONG ? 2_000 : 150);
    }

    /** How many clients are slow at each process; there are seven manners of being so. */
    public static int slowClients() {
        return Integer.getInteger("trials.slow-clients", LONG ? 200 : 14);
    }

    /** The milliseconds for which connections are idle at most. */
    public static int idleMillis() {
        return LONG ? 5_000 : 4_800;
    }

    /** How many ambiguous requests are sent through the gateway. */
    public static int smuggled() {
        return LONG ? Integer.MAX_VALUE : 6;
    }

    /** What the names of the defects match that are planted and have to be caught; planting is tried with all when long. */
    public static String defects() {
        return System.getProperty("trials.defects", "an event may have any key|a heartbeat counts as soon as it is heard");
    }
}
