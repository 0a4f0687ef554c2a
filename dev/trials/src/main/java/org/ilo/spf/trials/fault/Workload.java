package org.ilo.spf.trials.fault;

import static org.ilo.spf.launcher.Component.FUNDING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Load generators at work: records of all three services, written through the public interfaces by several threads until it is
 * closed.
 */
final class Workload implements AutoCloseable {

    private static final int GENERATORS = 2;
    /** So that two cores have something left for the suite. */
    private static final long BREATH_NANOS = TimeUnit.MILLISECONDS.toNanos(12);

    private final Api api;
    private final AcknowledgedWrites writes;
    private final Findings findings;
    private final List<Thread> threads = new ArrayList<>();
    /** Read by everybody who writes; who holds it alone knows that nobody writes. */
    private final ReentrantReadWriteLock atWork = new ReentrantReadWriteLock(true);
    private volatile boolean closed;

    Workload(Api api, AcknowledgedWrites writes, Findings findings, SplittableRandom random) {
        this.api = api;
        this.writes = writes;
        this.findings = findings;
        quoteRates(generator("rates", random.split()));
        for (int i = 1; i <= GENERATORS; i++) {
            start(new CountriesWorkload(generator("country-officer-" + i, random.split())));
            start(new ResultsWorkload(generator("results-officer-" + i, random.split())));
            start(new FundingWorkload(generator("funding-officer-" + i, random.split())));
        }
    }

    private LoadGenerator generator(String name, SplittableRandom random) {
        return new LoadGenerator(name, random, api, writes, findings);
    }

    private static void quoteRates(LoadGenerator generator) {
        for (var rate : Map.of("EUR", "0.8431", "CHF", "0.9177").entrySet()) {
            generator.enter(FUNDING, "exchange-rates",
                    Map.of("currency", rate.getKey(), "startsOn", "2020-12-01", "unitsPerUsd",
                            rate.getValue(), "source", "UN operational rates of exchange"));
        }
    }

    private void start(WorkloadModel model) {
        var thread = new Thread(() -> write(model), model.getClass().getSimpleName());
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void write(WorkloadModel model) {
        while (!closed) {
            atWork.readLock().lock();
            try {
                model.next();
            } catch (RuntimeException e) {
                findings.violation("harness", "%s cannot go on: %s".formatted(Thread.currentThread().getName(), e));
            } finally {
                atWork.readLock().unlock();
            }
            LockSupport.parkNanos(BREATH_NANOS);
        }
    }

    /** Returns when every request that was sent has been answered for certain; the same thread resumes. */
    void pause() {
        atWork.writeLock().lock();
    }

    void resume() {
        atWork.writeLock().unlock();
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }
}
