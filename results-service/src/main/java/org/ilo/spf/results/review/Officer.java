package org.ilo.spf.results.review;

import java.time.LocalDate;

import org.ilo.spf.records.write.RecordingTime;
import org.ilo.spf.web.access.Caller;

/**
 * A person who works on a record.
 *
 * @param name the name the person is known by to all services
 * @param today the day on which what the person says is known
 */
public record Officer(String name, LocalDate today) {

    /** Who makes the current request. */
    public static Officer of(Caller caller, RecordingTime time) {
        return new Officer(caller.actor(), time.today());
    }
}
