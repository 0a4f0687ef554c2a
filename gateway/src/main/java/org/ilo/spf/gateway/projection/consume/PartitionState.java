package org.ilo.spf.gateway.projection.consume;

import java.time.Instant;

/**
 * What this replica does with one of the partitions assigned to it: it reads the partition, or has paused it.
 *
 * <p>
 * Each transition is a method of the states that it leads from. A partition begins {@link Unpositioned}, and is {@link Reading}
 * once its position is known. It stays so as long as its batches are applied.
 */
sealed interface PartitionState {

    /**
     * Why the event at the partition's position could not be applied when it was last tried; null when nothing is known against
     * it. Kept while the event is tried again, so that only news is logged.
     */
    String haltReason();

    /** The database or the broker does not do what is asked of it for now. */
    default BackingOff failed(Instant retryAt) {
        return new BackingOff(retryAt, haltReason());
    }

    /** The partition is read; the next offset is the one that the database has, as far as this replica knows. */
    record Reading(long nextOffset, String haltReason) implements PartitionState {

        /** What was read has been applied, and nothing is known against the event that follows. */
        Reading applied(long reached) {
            return new Reading(reached, null);
        }

        /** The event that follows is unprocessable. */
        Halted halted(String reason, Instant retryAt) {
            return new Halted(retryAt, reason);
        }

        /** Another reader has moved the position. */
        Unpositioned fenced() {
            return new Unpositioned(haltReason);
        }
    }

    /** The consumer gets no events of the partition until its position has been looked up. */
    sealed interface Paused extends PartitionState {

        /** Whether it is time to look up the position. */
        boolean isDue(Instant now);

        /** The position has been looked up. */
        default Reading positioned(long nextOffset) {
            return new Reading(nextOffset, haltReason());
        }
    }

    /** The position is not known, and is looked up next. */
    record Unpositioned(String haltReason) implements Paused {

        /** How a partition begins when it is assigned to this replica. */
        static final Unpositioned ASSIGNED = new Unpositioned(null);

        @Override
        public boolean isDue(Instant now) {
            return true;
        }
    }

    /** The event at the position is unprocessable, and is tried again later. */
    record Halted(Instant retryAt, String haltReason) implements Paused {

        @Override
        public boolean isDue(Instant now) {
            return !retryAt.isAfter(now);
        }
    }

    /** The database or the broker has failed, and is asked again later. */
    record BackingOff(Instant retryAt, String haltReason) implements Paused {

        @Override
        public boolean isDue(Instant now) {
            return !retryAt.isAfter(now);
        }
    }
}
