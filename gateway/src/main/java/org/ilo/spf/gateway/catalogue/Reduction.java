package org.ilo.spf.gateway.catalogue;

/** How the amounts of records become one number. */
public enum Reduction {

    /** Amounts are added up. */
    SUM,

    /** Each subject counts once, however many records speak of it. */
    DISTINCT,

    /** Amounts about the same people are reduced by the rule of their overlap group, and the groups added up. */
    OVERLAP
}
