package org.ilo.spf.trials.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.ilo.spf.launcher.Component;

/** What was acknowledged: every write that a service has answered with success. */
final class AcknowledgedWrites {

    /**
     * One acknowledged write.
     *
     * @param topic that its record's kind is published on
     * @param version the state of the record that it led to
     */
    record Write(Component owner, String topic, UUID id, int version, Instant at) {
    }

    private final List<Write> writes = new ArrayList<>();

    synchronized void add(Write write) {
        writes.add(write);
    }

    synchronized List<Write> of(Component owner) {
        return writes.stream().filter(write -> write.owner() == owner).toList();
    }

    synchronized int size() {
        return writes.size();
    }

    synchronized long size(Component owner) {
        return writes.stream().filter(write -> write.owner() == owner).count();
    }

    /** How many had been acknowledged by then; they are almost in the order of time. */
    synchronized int sizeAt(Instant instant) {
        int size = writes.size();
        while (size > 0 && writes.get(size - 1).at().isAfter(instant)) {
            size--;
        }
        return size;
    }
}
