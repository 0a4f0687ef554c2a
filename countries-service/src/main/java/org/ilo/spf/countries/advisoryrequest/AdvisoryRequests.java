package org.ilo.spf.countries.advisoryrequest;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.countries.AdvisoryRequestState;
import org.ilo.spf.records.Records;

/** All advisory requests. */
@Singleton
public class AdvisoryRequests extends Records<AdvisoryRequest, AdvisoryRequestState> {

    AdvisoryRequests(Plumbing plumbing) {
        super(plumbing, AdvisoryRequest.class, AdvisoryRequestState.class);
    }
}
