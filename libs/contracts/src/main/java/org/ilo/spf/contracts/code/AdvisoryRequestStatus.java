package org.ilo.spf.contracts.code;

/** How far a request for advice has come. */
public enum AdvisoryRequestStatus implements CodeList {

    REQUESTED,
    ACCEPTED,
    DELIVERED,
    DECLINED;
}
