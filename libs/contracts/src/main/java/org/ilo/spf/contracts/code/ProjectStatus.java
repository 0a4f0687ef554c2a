package org.ilo.spf.contracts.code;

/** How far a project has come. */
public enum ProjectStatus implements CodeList {

    PIPELINE,
    IMPLEMENTATION,
    CLOSED,
    CANCELLED;
}
