package org.ilo.spf.records.sample;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.countries.AdvisoryRequestState;
import org.ilo.spf.records.Records;

/** All requests. */
@Singleton
public class SampleRequests extends Records<SampleRequest, AdvisoryRequestState> {

    SampleRequests(Plumbing plumbing) {
        super(plumbing, SampleRequest.class, AdvisoryRequestState.class);
    }
}
