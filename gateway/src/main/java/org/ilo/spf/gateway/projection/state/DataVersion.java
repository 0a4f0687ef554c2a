package org.ilo.spf.gateway.projection.state;

import java.util.UUID;

/**
 * Names a set of states: equal exactly when the same states are known, in whatever order they came and on whatever replica.
 *
 * @param states how many distinct states are known
 * @param fingerprint the sum of a hash of each state's event id, modulo 2^64
 */
public record DataVersion(long states, long fingerprint) {

    /** The version of an empty projection. */
    public static final DataVersion NOTHING = new DataVersion(0, 0);

    public DataVersion plus(UUID eventId) {
        return new DataVersion(states + 1, fingerprint + hash(eventId));
    }

    /** The bits of version 7 ids are mostly time. Mixed as SplitMix64 does it, sums of different sets do not collide. */
    private static long hash(UUID id) {
        return mix(mix(id.getMostSignificantBits()) ^ id.getLeastSignificantBits());
    }

    private static long mix(long bits) {
        long z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** As it stands in answers and entity tags: {@code <states>-<fingerprint in hexadecimal>}. */
    @Override
    public String toString() {
        return "%d-%016x".formatted(states, fingerprint);
    }
}
