package org.ilo.spf.contracts.code;

/** A contingency that social security covers: the nine of Convention No. 102, and long-term care outside it. */
public enum Branch implements CodeList {

    MEDICAL_CARE,
    SICKNESS,
    UNEMPLOYMENT,
    OLD_AGE,
    EMPLOYMENT_INJURY,
    FAMILY,
    MATERNITY,
    INVALIDITY,
    SURVIVORS,
    LONG_TERM_CARE;
}
