package org.ilo.spf.contracts.code;

import java.time.LocalDate;

import org.ilo.spf.contracts.calendar.Period;

/** A five-year phase of the programme. */
public enum Phase implements CodeList {

    PHASE_I("Phase I", "Phase I", "Fase I", LocalDate.of(2016, 1, 1), LocalDate.of(2020, 12, 31)),
    PHASE_II("Phase II", "Phase II", "Fase II", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)),
    PHASE_III("Phase III", "Phase III", "Fase III", LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31));

    private final String en;
    private final String fr;
    private final String es;
    private final Period period;

    Phase(String en, String fr, String es, LocalDate from, LocalDate to) {
        this.en = en;
        this.fr = fr;
        this.es = es;
        this.period = new Period(from, to);
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String fr() {
        return fr;
    }

    @Override
    public String es() {
        return es;
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
