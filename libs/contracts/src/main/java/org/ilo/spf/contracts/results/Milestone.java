package org.ilo.spf.contracts.results;

import java.time.LocalDate;

/** What should have been reached by a day on the way to a target, in the indicator's unit. */
public record Milestone(LocalDate due, long value) {
}
