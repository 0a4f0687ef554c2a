package org.ilo.spf.contracts.code;

/** The kind of document that shows an institutional change to have happened. */
public enum EvidenceKind implements CodeList {

    GAZETTE,
    LAW_DATABASE,
    REPORT,
    PRESS;
}
