package org.ilo.spf.contracts.code;

/** Where an institutional change or an impact record stands in its review. */
public enum ReviewStatus implements CodeList {

    DRAFT,
    SUBMITTED,
    RETURNED,
    VERIFIED,
    WITHDRAWN,
    SUPERSEDED;
}
