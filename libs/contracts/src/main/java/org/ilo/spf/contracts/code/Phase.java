package org.ilo.spf.contracts.code;

import java.time.LocalDate;

import org.ilo.spf.contracts.calendar.Period;

/** A five-year phase of the programme. */
public enum Phase implements CodeList {

    PHASE_I(LocalDate.of(2016, 1, 1), LocalDate.of(2020, 12, 31)),
    PHASE_II(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)),
    PHASE_III(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31));

    private final Period period;

    Phase(LocalDate from, LocalDate to) {
        this.period = new Period(from, to);
    }

    /** The days of the phase. */
    public Period period() {
        return period;
    }

    /** The first day of the phase. */
    public LocalDate from() {
        return period.from();
    }

    /** The last day of the phase. */
    public LocalDate to() {
        return period.to();
    }
}
