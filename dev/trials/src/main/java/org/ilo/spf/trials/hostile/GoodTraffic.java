package org.ilo.spf.trials.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.SuiteConfig;

/** Somebody who asks for a number and a list through the gateway all the while, and wants them at once. */
final class GoodTraffic implements AutoCloseable {

    private static final List<String> QUESTIONS = List.of("/api/v1/indicators/people-reached", "/api/v1/agreements?limit=5",
            "/api/v1/impact-records?limit=5", "/api/v1/engagements?limit=5");

    private final List<Long> micros = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Thread asking;
    private volatile boolean over;

    GoodTraffic(SuiteConfig config) {
        asking = new Thread(() -> ask(config.port(Component.GATEWAY), config.issuer().token(People.READER)), "good traffic");
        asking.start();
    }

    private void ask(int gateway, String token) {
        try (var wire = new Wire(gateway, token)) {
            for (int i = 0; !over; i++) {
                long start = System.nanoTime();
                Reply reply = wire.exchange(Sent.of("GET", QUESTIONS.get(i % QUESTIONS.size())));
                synchronized (this) {
                    micros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
                    if (reply.status() != 200) {
                        failures.add("good traffic was answered " + reply);
                    }
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        } catch (RuntimeException e) {
            synchronized (this) {
                failures.add("good traffic broke off: " + e);
            }
        }
    }

    /** What good traffic had to suffer; nothing at all would be as bad as a failure. */
    synchronized List<String> failures() {
        return micros.isEmpty() ? List.of("there was no good traffic") : List.copyOf(failures);
    }

    @Override
    public synchronized String toString() {
        List<Long> sorted = micros.stream().sorted().toList();
        return sorted.isEmpty() ? "none"
                : "%d requests, p50 %d µs, p99 %d µs".formatted(sorted.size(), sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 99 / 100));
    }

    @Override
    public void close() {
        over = true;
        try {
            asking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
