package org.ilo.spf.contracts.code;

/** The channel by which money comes to the programme. */
public enum Modality implements CodeList {

    RB,
    RBSA,
    XBDC,
    DIRECT_TRUST_FUND,
    MULTI_DONOR,
    PPP;
}
