package org.ilo.spf.gateway.cache;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Computes a value once for all callers that ask for it at the same time. */
final class SingleFlight<K, V> {

    private final ConcurrentMap<K, FutureTask<V>> inFlight = new ConcurrentHashMap<>();

    /** Computes the value, or waits for the caller that is computing it already; all of them get its failure. */
    V get(K key, Supplier<V> computation) {
        FutureTask<V> own = new FutureTask<>(computation::get);
        FutureTask<V> first = inFlight.putIfAbsent(key, own);
        if (first == null) {
            try {
                own.run();
            } finally {
                inFlight.remove(key, own);
            }
        }
        return result(first == null ? own : first);
    }

    private static <V> V result(FutureTask<V> task) {
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
