package org.ilo.spf.gateway.answer;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Has a thing made once for all who want it at the same time. */
final class SingleFlight<K, V> {

    private final ConcurrentMap<K, FutureTask<V>> underWay = new ConcurrentHashMap<>();

    /** Makes it, or waits for who is making it already; a failure is everybody's. */
    V make(K key, Supplier<V> making) {
        FutureTask<V> mine = new FutureTask<>(making::get);
        FutureTask<V> first = underWay.putIfAbsent(key, mine);
        if (first == null) {
            try {
                mine.run();
            } finally {
                underWay.remove(key, mine);
            }
        }
        return made(first == null ? mine : first);
    }

    private static <V> V made(FutureTask<V> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another request computes the same.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
