package org.ilo.spf.contracts.code;

/** Whether the programme still takes up work in a thematic area. */
public enum ThematicAreaStatus implements CodeList {

    ACTIVE,
    RETIRED;
}
