package org.ilo.spf.gateway.answer;

import org.ilo.spf.web.problem.InvalidRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/** Things that are made once for all who want them at the same time. */
class SingleFlightTest {

    private static final int WANTING = 8;

    private final SingleFlight<String, Integer> once = new SingleFlight<>();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void aFailureIsTheCallersAndIsForgotten() {
        assertThatThrownBy(() -> once.make("it", () -> {
            throw new InvalidRequest(List.of());
        })).isInstanceOf(InvalidRequest.class);

        assertThat(once.make("it", made::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void whatIsWantedWhileItIsMadeIsNotMadeTwice() throws InterruptedException {
        var finish = new CountDownLatch(1);
        var got = new ConcurrentLinkedQueue<Integer>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < WANTING; i++) {
            threads.add(new Thread(() -> got.add(once.make("it", () -> made(finish)))));
        }
        threads.forEach(Thread::start);
        await().until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));

        finish.countDown();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(got).hasSize(WANTING).containsOnly(1);
        assertThat(once.make("it", made::incrementAndGet)).as("what is wanted afterwards").isEqualTo(2);
    }

    private int made(CountDownLatch finish) {
        try {
            finish.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return made.incrementAndGet();
    }
}
