package org.ilo.spf.contracts.code;

/** Whether a place in the country list is a sovereign State or a territory. */
public enum CountryKind implements CodeList {

    COUNTRY,
    TERRITORY;
}
