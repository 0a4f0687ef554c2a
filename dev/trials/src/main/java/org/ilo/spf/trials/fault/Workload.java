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
 * Scribes at work: facts of all three services, written through the public interfaces by several threads until it is closed.
 */
final class Workload implements AutoCloseable {

    private static final int SCRIBES = 2;
    /** So that two cores have something left for the suite. */
    private static final long BREATH_NANOS = TimeUnit.MILLISECONDS.toNanos(12);

    private final Api api;
    private final AcknowledgedWrites ledger;
    private final Findings findings;
    private final List<Thread> threads = new ArrayList<>();
    /** Read by whoever writes a fact; whoever holds it alone knows that nobody does. */
    private final ReentrantReadWriteLock atWork = new ReentrantReadWriteLock(true);
    private volatile boolean closed;

    Workload(Api api, AcknowledgedWrites ledger, Findings findings, SplittableRandom random) {
        this.api = api;
        this.ledger = ledger;
        this.findings = findings;
        quoteRates(scribe("rates", random.split()));
        for (int i = 1; i <= SCRIBES; i++) {
            start(new CountriesWorkload(scribe("country-officer-" + i, random.split())));
            start(new ResultsWorkload(scribe("results-officer-" + i, random.split())));
            start(new FundingWorkload(scribe("funding-officer-" + i, random.split())));
        }
    }

    private LoadGenerator scribe(String name, SplittableRandom random) {
        return new LoadGenerator(name, random, api, ledger, findings);
    }

    private static void quoteRates(LoadGenerator scribe) {
        for (var rate : Map.of("EUR", "0.8431", "CHF", "0.9177").entrySet()) {
            scribe.enter(FUNDING, "exchange-rates", Map.of("currency", rate.getKey(), "startsOn", "2020-12-01", "unitsPerUsd",
                    rate.getValue(), "source", "UN operational rates of exchange"));
        }
    }

    private void start(WorkloadModel facts) {
        var thread = new Thread(() -> write(facts), facts.getClass().getSimpleName());
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void write(WorkloadModel facts) {
        while (!closed) {
            atWork.readLock().lock();
            try {
                facts.next();
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
