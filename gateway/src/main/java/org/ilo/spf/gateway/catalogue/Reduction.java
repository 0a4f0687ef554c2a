package org.ilo.spf.gateway.catalogue;

/** How the amounts of records become one number. */
public enum Reduction {

    /** Amounts are added up. */
    SUM,

    /** Each subject counts once, however many records are about it. */
    DISTINCT,

    /** Amounts in one overlap group are reduced by its rule, and the groups added up. */
    OVERLAP
}
