package org.ilo.spf.contracts.code;

/** The sex of the persons counted, where the source states it. */
public enum Sex implements CodeList {

    FEMALE,
    MALE,
    NOT_STATED;
}
