package org.ilo.spf.contracts.calendar;

import java.time.LocalDate;

/**
 * Days that follow each other.
 *
 * @param from the first day
 * @param to the last day; null while it is open
 */
public record Period(LocalDate from, LocalDate to) {

    /** Whether it ends before it has begun, which no period of a record may. */
    public boolean isReversed() {
        return to != null && to.isBefore(from);
    }

    /** Whether a day is one of its days. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** The period in a sentence, such as {@code from 2021-01-01 to 2025-12-31}. */
    @Override
    public String toString() {
        return to == null ? "from " + from : "from " + from + " to " + to;
    }
}
