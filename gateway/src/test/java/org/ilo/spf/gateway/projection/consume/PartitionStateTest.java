package org.ilo.spf.gateway.projection.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.ilo.spf.gateway.projection.consume.PartitionState.BackingOff;
import org.ilo.spf.gateway.projection.consume.PartitionState.Halted;
import org.ilo.spf.gateway.projection.consume.PartitionState.Reading;
import org.ilo.spf.gateway.projection.consume.PartitionState.Unpositioned;
import org.junit.jupiter.api.Test;

class PartitionStateTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Reading reading = Unpositioned.ASSIGNED.positioned(7);

    @Test
    void anAssignedPartitionIsPositionedAtOnceAndRead() {
        assertThat(Unpositioned.ASSIGNED.isDue(Instant.MIN)).isTrue();
        assertThat(reading).isEqualTo(new Reading(7, null));
    }

    @Test
    void isReadOnFromWhereWhatWasAppliedEnds() {
        assertThat(reading.applied(9)).isEqualTo(new Reading(9, null));
    }

    @Test
    void aFencedPartitionIsPositionedAgainAtOnce() {
        assertThat(reading.fenced()).isEqualTo(Unpositioned.ASSIGNED);
    }

    @Test
    void aHaltedPartitionIsTriedAgainLaterAndNotBefore() {
        var halted = reading.halted("no JSON", NOON);

        assertThat(halted.isDue(NOON.minusMillis(1))).isFalse();
        assertThat(halted.isDue(NOON)).isTrue();
        assertThat(halted.positioned(7)).isEqualTo(new Reading(7, "no JSON"));
    }

    @Test
    void afterAFailureAPartitionIsPositionedLaterAndNotBefore() {
        var backingOff = reading.failed(NOON);

        assertThat(backingOff.isDue(NOON.minusMillis(1))).isFalse();
        assertThat(backingOff.isDue(NOON)).isTrue();
        assertThat(backingOff.positioned(8)).isEqualTo(new Reading(8, null));
    }

    @Test
    void theReasonOfAHaltIsKeptUntilTheEventHasBeenApplied() {
        var triedAgain = new Halted(NOON, "no JSON").positioned(7);

        assertThat(triedAgain.fenced()).isEqualTo(new Unpositioned("no JSON"));
        assertThat(triedAgain.failed(NOON)).isEqualTo(new BackingOff(NOON, "no JSON"));
        assertThat(triedAgain.applied(8).haltReason()).isNull();
    }

    @Test
    void aPausedPartitionBacksOffToo() {
        assertThat(Unpositioned.ASSIGNED.failed(NOON)).isEqualTo(new BackingOff(NOON, null));
        assertThat(new Halted(NOON.minusSeconds(1), "no JSON").failed(NOON)).isEqualTo(new BackingOff(NOON, "no JSON"));
    }
}
