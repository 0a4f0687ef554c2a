package org.ilo.spf.results.overlap;

import java.util.UUID;

/** The impact records that name an overlap group. */
public interface Members {

    /** The verified ones of a group, in figures. */
    Figures verifiedIn(UUID group);

    /**
     * What bounds the number of persons in all members together.
     *
     * @param highest persons in the largest member
     * @param sum persons if nobody were in two members
     */
    record Figures(long members, long highest, long sum) {
    }
}
