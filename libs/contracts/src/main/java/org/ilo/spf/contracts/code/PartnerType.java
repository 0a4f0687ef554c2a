package org.ilo.spf.contracts.code;

/** The kind of a development partner. */
public enum PartnerType implements CodeList {

    GOVERNMENT,
    UN_IGO,
    IFI,
    MULTI_DONOR_FUND,
    FOUNDATION,
    PRIVATE,
    SOCIAL_SECURITY_INSTITUTION;
}
