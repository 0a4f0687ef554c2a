package org.ilo.spf.contracts.code;

/** A region of the ILO, of which there are five; not a region of the UN's M49. */
public enum Region implements CodeList {

    AFRICA,
    AMERICAS,
    ARAB_STATES,
    ASIA_PACIFIC,
    EUROPE_CENTRAL_ASIA;
}
