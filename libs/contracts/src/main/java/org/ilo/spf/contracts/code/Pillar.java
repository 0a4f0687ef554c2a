package org.ilo.spf.contracts.code;

/** A line of the programme's work; management is one for money only. */
public enum Pillar implements CodeList {

    IN_COUNTRY_SUPPORT,
    CROSS_COUNTRY_ADVICE,
    STRATEGIC_PARTNERSHIPS,
    MANAGEMENT;
}
