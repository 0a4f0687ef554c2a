package org.ilo.spf.contracts.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The rule of the current day, which is the last one that anybody on Earth can be in. */
public final class Day {

    // Where a day begins first, in Kiribati; a date there is no lie although the servers' clock is still behind.
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

    private Day() {
    }

    /** The day it is at an instant; a later date lies in the future of everybody who can state something at that instant. */
    public static LocalDate at(Instant instant) {
        return LocalDate.ofInstant(instant, EARLIEST_ZONE);
    }
}
