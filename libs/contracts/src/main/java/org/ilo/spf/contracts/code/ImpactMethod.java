package org.ilo.spf.contracts.code;

/** How the number of persons in an impact record was found. */
public enum ImpactMethod implements CodeList {

    ADMINISTRATIVE_DATA,
    SURVEY,
    ESTIMATE;
}
