package org.ilo.spf.funding.agreement;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.funding.AgreementState;
import org.ilo.spf.records.Records;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All agreements. */
@Singleton
public class Agreements extends Records<Agreement, AgreementState> implements PanacheRepositoryBase<Agreement, UUID> {

    Agreements(Plumbing plumbing) {
        super(plumbing, Agreement.class, AgreementState.class);
    }
}
