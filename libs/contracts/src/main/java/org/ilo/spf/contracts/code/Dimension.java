package org.ilo.spf.contracts.code;

/** The way in which the social protection of persons improved: the dimension of an impact. */
public enum Dimension implements CodeList {

    POTENTIAL_COVERAGE,
    LEGAL_COVERAGE,
    EFFECTIVE_COVERAGE,
    COMPREHENSIVENESS,
    ADEQUACY,
    ACCESS;
}
