package org.ilo.spf.contracts.code;

/** How far the programme's work in one country and phase has come. */
public enum EngagementStatus implements CodeList {

    PLANNED,
    ACTIVE,
    SUSPENDED,
    COMPLETED,
    CANCELLED;
}
