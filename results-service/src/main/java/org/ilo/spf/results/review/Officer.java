package org.ilo.spf.results.review;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.ilo.spf.kit.write.Caller;

/**
 * A person who works on a record.
 *
 * @param name the name the person is known by to all services
 * @param today the day on which what the person says is known
 */
public record Officer(String name, LocalDate today) {

    // Where the day begins first: what happened today in Kiribati is not in the future.
    private static final ZoneOffset EARLIEST_DAY = ZoneOffset.ofHours(14);

    /** Who makes the current request. */
    public static Officer of(Caller caller) {
        return new Officer(caller.actor(), LocalDate.ofInstant(caller.recordedAt(), EARLIEST_DAY));
    }
}
