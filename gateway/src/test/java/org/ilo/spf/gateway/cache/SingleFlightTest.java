package org.ilo.spf.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/** A value is computed once for all callers that ask for it at the same time. */
class SingleFlightTest {

    private static final int CALLERS = 8;

    private final SingleFlight<String, Integer> flight = new SingleFlight<>();
    private final AtomicInteger computed = new AtomicInteger();

    @Test
    void aFailureIsTheCallersAndIsNotCached() {
        assertThatThrownBy(() -> flight.get("it", () -> {
            throw new IllegalStateException();
        })).isInstanceOf(IllegalStateException.class);

        assertThat(flight.get("it", computed::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void aValueThatIsBeingComputedIsNotComputedTwice() throws InterruptedException {
        var finish = new CountDownLatch(1);
        var got = new ConcurrentLinkedQueue<Integer>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < CALLERS; i++) {
            threads.add(new Thread(() -> got.add(flight.get("it", () -> compute(finish)))));
        }
        threads.forEach(Thread::start);
        await().until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));

        finish.countDown();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(got).hasSize(CALLERS).containsOnly(1);
        assertThat(flight.get("it", computed::incrementAndGet)).as("a call afterwards").isEqualTo(2);
    }

    private int compute(CountDownLatch finish) {
        try {
            finish.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return computed.incrementAndGet();
    }
}
