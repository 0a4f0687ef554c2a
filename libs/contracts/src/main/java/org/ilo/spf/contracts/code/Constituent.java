package org.ilo.spf.contracts.code;

/** The bodies in a country that may ask the Technical Support Facility for advice. */
public enum Constituent implements CodeList {

    GOVERNMENT,
    EMPLOYERS,
    WORKERS,
    SOCIAL_SECURITY_INSTITUTION;
}
