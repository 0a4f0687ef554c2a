package org.ilo.spf.countries.advisoryrequest;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.countries.AdvisoryRequestState;
import org.ilo.spf.records.Records;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All advisory requests. */
@Singleton
public class AdvisoryRequests extends Records<AdvisoryRequest, AdvisoryRequestState>
        implements PanacheRepositoryBase<AdvisoryRequest, UUID> {

    AdvisoryRequests(Plumbing plumbing) {
        super(plumbing, AdvisoryRequest.class, AdvisoryRequestState.class);
    }
}
