package org.ilo.spf.trials.bench;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.ilo.spf.launcher.Component;

/** Records that a question shows one by one: a country of its own on a focus list, for a day of its own. */
final class Markers {

    private static final String[] COUNTRIES = { "FJI", "TON", "WSM", "VUT", "KIR", "TUV", "NRU", "PLW" };
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");
    private static final int DAYS = 1800;

    /** Who asks without a pause takes from the suite the core that it needs for its answer. */
    private static final int PAUSE_MILLIS = 1;

    private int used;

    /** In nanoseconds from when its owner has confirmed a new marker until an answer of the gateway counts it. */
    long timeToBeSeen(Web web, Stack stack) throws Exception {
        var country = COUNTRIES[used / DAYS];
        var day = FIRST_DAY.plusDays(used % DAYS);
        used++;
        var question = "%s/api/v1/indicators/focus-countries?phase=PHASE_III&country=%s&from=%s&to=%s".formatted(
                stack.url(Component.GATEWAY), country, day, day);
        if (web.json(question).get("value").asInt() != 0) {
            throw new IllegalStateException("The marker is there already: " + question);
        }
        web.enter(stack.url(Component.COUNTRIES) + "/api/v1/focus-countries",
                "{\"phase\":\"PHASE_III\",\"country\":\"%s\",\"startsOn\":\"%s\",\"endsOn\":\"%s\"}".formatted(country, day,
                        day),
                stack.bearer());
        long written = System.nanoTime();
        while (web.json(question).get("value").asInt() == 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            if (System.nanoTime() - written > TimeUnit.MINUTES.toNanos(1)) {
                throw new IllegalStateException("Not seen within a minute: " + question);
            }
        }
        return System.nanoTime() - written;
    }
}
