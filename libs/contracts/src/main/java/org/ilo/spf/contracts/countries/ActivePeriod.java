package org.ilo.spf.contracts.countries;

import java.time.LocalDate;

/**
 * Days on which an engagement was active.
 *
 * @param from the first day
 * @param until the last day; null while it goes on
 */
public record ActivePeriod(LocalDate from, LocalDate until) {
}
