package org.ilo.spf.contracts.code;

/** How exactly a stated value is meant. */
public enum Qualifier implements CodeList {

    EXACT,
    APPROXIMATE,
    AT_LEAST;
}
