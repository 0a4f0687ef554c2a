package org.ilo.spf.contracts.code;

/** The rule that counts impact records about the same people without counting a person twice. */
public enum OverlapRule implements CodeList {

    DISJOINT,
    HIGHEST,
    STATED_UNION;
}
