package org.ilo.spf.contracts.code;

/** Whether a target is set for the whole programme or for one country. */
public enum TargetScope implements CodeList {

    PROGRAMME,
    COUNTRY;
}
