package org.ilo.spf.contracts.code;

/** Whoever in a country may ask the Technical Support Facility for advice. */
public enum Constituent implements CodeList {

    GOVERNMENT,
    EMPLOYERS,
    WORKERS,
    SOCIAL_SECURITY_INSTITUTION;
}
