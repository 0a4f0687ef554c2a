package org.ilo.spf.countries.focuslist;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.countries.FocusCountryState;
import org.ilo.spf.records.Records;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The focus lists of all phases. */
@Singleton
public class FocusCountries extends Records<FocusCountry, FocusCountryState>
        implements PanacheRepositoryBase<FocusCountry, UUID> {

    FocusCountries(Plumbing plumbing) {
        super(plumbing, FocusCountry.class, FocusCountryState.class);
    }
}
