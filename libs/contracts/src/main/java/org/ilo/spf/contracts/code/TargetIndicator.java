package org.ilo.spf.contracts.code;

/** What a target of the programme is measured in. */
public enum TargetIndicator implements CodeList {

    PEOPLE_REACHED,
    INSTITUTIONAL_CHANGES;
}
