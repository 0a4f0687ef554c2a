package org.ilo.spf.contracts.code;

/** A group that the participants of a partner meeting come from. */
public enum ParticipantGroup implements CodeList {

    GOVERNMENTS,
    EMPLOYERS,
    WORKERS,
    PARTNERS,
    OTHER;
}
