package org.ilo.spf.gateway.catalogue;

/** Which days a record belongs to, and so what a window means for it. */
public enum Dating {

    /** A record belongs to the day in {@code valid_on}. */
    DAY,

    /** A record belongs to all days in {@code valid_during}. */
    PERIOD,

    /** Everything up to a day counts, so a window has an end only. */
    TO_DATE,

    /** Records have no day of their own. */
    UNDATED
}
